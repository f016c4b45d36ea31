import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderReport } from '../../src/diagnostics/index.ts'
import { parseWorkspace, readSources } from '../../src/records/index.ts'
import { applyEdits } from '../../src/records/source/edits.ts'
import { findSlips } from '../../src/records/source/find-slips.ts'
import { smallSchool } from '../support/workspace-files.ts'

const shard = fc.constantFrom(
  ...[
    '- ',
    '-',
    '－ ',
    '  ',
    '\t',
    '　',
    '\n',
    '\n',
    '\n  ',
    ': ',
    ':',
    '：',
    '，',
    '、',
    '"',
    '“',
    '”',
    "'",
    '[',
    ']',
    '{',
    '}',
  ],
  ...[
    '编号',
    '日期',
    '物品',
    '做法',
    '数量',
    '隐患',
    'id',
    'records',
    'complete',
    '备注',
    '2026-03-02',
    '2026-02-30',
    '3盏',
    '-3',
  ],
  ...['灯管', '#', '&a', '*a', '!', '|', '>', '@', '%', '---', '?', '<<', '\u0007', '\ue000', 'true', '\r\n'],
)
const text = fc.array(shard, { maxLength: 60 }).map((parts) => parts.join(''))

describe('parseWorkspace', () => {
  it('reports on any text without throwing, at places that exist', () => {
    fc.assert(
      fc.property(text, text, (ledger, school) => {
        const encoder = new TextEncoder()
        const files = new Map([
          ['school.yaml', encoder.encode(smallSchool + school)],
          ['2026-spring/repairs.yaml', encoder.encode(ledger)],
          ['2026-spring/inspections.yaml', encoder.encode(`- 编号: JC-001\n  隐患:\n${ledger}`)],
        ])
        const sources = readSources(files)
        const { diagnostics } = parseWorkspace(files)
        for (const { location, message } of diagnostics) {
          expect(message).toMatch(/\p{Script=Han}/u)
          if (!location) continue
          const line = sources.get(location.file)?.split('\n')[location.line - 1]
          expect(line, JSON.stringify(location)).toBeDefined()
          expect(location.column).toBeGreaterThanOrEqual(1)
          expect(location.column).toBeLessThanOrEqual((line?.length ?? 0) + 1)
        }
        expect(renderReport(diagnostics, sources, { color: false })).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\ue000]/,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('reads any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const files = new Map([
          ['school.yaml', bytes],
          ['2026-spring/repairs.yaml', bytes],
        ])
        expect(parseWorkspace(files).diagnostics.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })

  it('corrects slips by edits that are in order and do not overlap', () => {
    fc.assert(
      fc.property(text, (source) => {
        const slips = findSlips(source.replace(/\r/g, ''), () => true)
        slips.forEach(({ start, end }, index) => {
          expect(start).toBeLessThanOrEqual(end)
          expect(start).toBeGreaterThanOrEqual(slips[index - 1]?.end ?? 0)
        })
        const { text: mended, toOriginal } = applyEdits(source.replace(/\r/g, ''), slips)
        expect(toOriginal(mended.length)).toBe(source.replace(/\r/g, '').length)
      }),
      { numRuns: 500 },
    )
  })
})
