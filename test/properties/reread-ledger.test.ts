import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeUsualTerm } from '../../src/calendar/index.ts'
import { builtInKinds } from '../../src/records/kinds/index.ts'
import { freshReaders, rememberingReaders } from '../../src/records/readers.ts'
import { makeSourceFile } from '../../src/records/source/source-file.ts'
import { byEffort } from '../support/effort.ts'

const term = makeUsualTerm('2025-autumn')
const [kind] = builtInKinds.filter(({ name }) => name === 'repair')

/** Ledgers as people write them, most of them without faults. */
const record = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .integer({ min: 1, max: 28 })
      .map(
        (day) =>
          `- id: W${day}\n  date: 2025-10-${String(day).padStart(2, '0')}\n  item: 灯管\n  action: 更换\n  quantity: ${day}支\n`,
      ),
  },
  {
    weight: 3,
    arbitrary: fc.constant('- { id: W7, date: 2025-11-02, item: 门, action: 维修, place: 一楼 }\n'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '- id: W30\n  date: 十月\n  item: 窗\n  action: 维修\n  note: |\n    一行\n    - 又一行\n',
      '- id: W31\n  date: 2025-10-09\n  item: "两行\n    写的"\n  action: 维修\n',
      '# 下面是十一月的\n\n- id: W32\n  date: 2025-11-20\n  item: 锁\n  action: 更换\n',
      '-\n  id: W33\n  date: 2025-11-21\n  item: 锁\n  action: 更换\n',
      '- &same\n  id: W34\n  date: 2025-11-22\n  item: 锁\n  action: 更换\n',
      '- id: W35\n  date: 2025-13-22\n  item: 锁\n',
    ),
  },
)
const ledger = fc
  .tuple(
    fc.constantFrom('', '# 维修台账\n\n', 'records:\n', 'complete: true\nrecords:\n'),
    fc.array(record, { maxLength: 8 }),
  )
  .map(([head, records]) => head + records.join(''))
const piece = fc.oneof(
  record,
  fc.constantFrom(
    '',
    '- ',
    '\n',
    '"',
    '|',
    '：',
    '  ',
    '灯',
    '---\n',
    '*same',
    ']',
    '  status: 已完成\n',
    'complete: true\n',
  ),
)
const edit = fc.record({ at: fc.nat(), gone: fc.integer({ min: 0, max: 30 }), put: piece })

describe('a ledger that is read again after a change', () => {
  it('is the same as read from scratch', () => {
    if (!kind) throw new Error('no repairs')
    fc.assert(
      fc.property(ledger, fc.array(edit, { minLength: 1, maxLength: 4 }), (first, edits) => {
        const readers = rememberingReaders()
        let text = first
        for (const { at, gone, put } of [{ at: 0, gone: 0, put: '' }, ...edits]) {
          const from = at % (text.length + 1)
          text = text.slice(0, from) + put + text.slice(from + gone)
          const source = makeSourceFile('2025-autumn/repairs.yaml', text)
          expect(readers.ledger(source, kind, term)).toEqual(freshReaders.ledger(source, kind, term))
        }
      }),
      { numRuns: byEffort(50, 300) },
    )
  })

  it('keeps the records before the change as they were', () => {
    if (!kind) throw new Error('no repairs')
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 20 }), (many) => {
        const lines = Array.from(
          { length: many },
          (_, at) => `- { id: W${at}, date: 2025-10-09, item: 门, action: 维修 }\n`,
        )
        const readers = rememberingReaders()
        const read = (text: string) =>
          readers.ledger(makeSourceFile('repairs.yaml', text), kind, term).value.records
        const before = read(lines.join(''))
        const after = read(`${lines.join('')}- { id: X, date: 2025-10-10, item: 窗, action: 维修 }\n`)
        expect(after).toHaveLength(many + 1)
        expect(after.slice(0, many - 1).every((record, at) => record === before[at])).toBe(true)
      }),
    )
  })
})
