import { describe, expect, it } from 'vitest'
import { diffFile } from '../../../src/app/adopt/index.ts'
import { traceFile } from '../../../src/app/trace/index.ts'
import { type GenerateRequest, generate } from '../../../src/build/index.ts'
import { memoryHost } from '../../support/memory-host.ts'

const files = {
  'data/school.yaml': `name: 城西小学
adopt: [常规]
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
  2026-spring: {start: 2026-03-02, end: 2026-07-03}
current: 2025-autumn
`,
  'data/routines.yaml': '- {id: CG-1, text: 检查食堂。, frequency: 每月, kind: 检查, item: 食堂}\n',
  'data/2025-autumn/inspections.yaml': [9, 10, 11, 12]
    .map((month) => `- {id: J${month}, date: 2025-${month}-10, scope: 食堂}\n`.replace('-9-', '-09-'))
    .join(''),
  'data/2025-autumn/repairs.yaml': `- {id: W1, date: 2025-09-03, item: 门, action: 维修, done: 2025-10-15}
- {id: W2, date: 2025-09-20, item: 窗, action: 维修, done: 2025-09-21}
- {id: W3, date: 2025-12-20, item: 灯, action: 更换, done: 2026-02-10}
- {id: W4, date: 2025-12-21, item: 锁, action: 更换, done: 2026-03-10}
`,
  'data/2025-autumn/plan.yaml': `- {id: P1, text: 添置书架, section: 月度工作, months: 12}
- {id: P2, text: 翻修看台, section: 月度工作, months: 10}
`,
  'templates/summary.md.hbs': `---
document: 总结
---
# {{term.label}}总结

报修{{count repairs as="exact"}}，办结{{count repairs status="已完成" as="exact"}}。{{frequency inspections per="month"}}检查。{{#each fulfilment}}{{id}}{{outcome}}{{#if progress}}（{{progress}}）{{/if}}；{{/each}}
`,
  'templates/month.md.hbs': `---
document: 小结
term: asked
period: month
---
# {{term.label}}小结

报修{{count repairs as="exact"}}，办结{{count repairs status="已完成" as="exact"}}。
`,
  'templates/ledger.md.hbs': `---
document: 台账
term: asked
each: ledger
---
# {{ledger.label}}台账

{{table ledger.records columns="id,status"}}
`,
}
const folders = { data: 'data', templates: 'templates', dataLabel: '数据', templatesLabel: '模板' }
async function make(asked: Partial<GenerateRequest>, more: Readonly<Record<string, string>> = {}) {
  const request = { ...folders, documents: ['summary'], formats: ['md', 'docx'] as const, ...asked }
  const { value, diagnostics } = await generate(request, memoryHost({ ...files, ...more }))
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const [text, word] = [...value.files.values()]
  return {
    text: new TextDecoder().decode(text).split('\n').slice(2).join('\n').trim(),
    word: word!,
    codes: diagnostics.map(({ code }) => code),
  }
}

describe('the day as of which a document is made', () => {
  it('is by default the day before the next term', async () => {
    const { text, codes } = await make({})
    expect(text).toBe(
      '报修4次，办结3次。不定期检查。P1未完成；P2未完成；CG-1部分完成（5个月里有4个月有记录，缺1月）；',
    )
    expect(codes).toContain('facts-frequency')
  })

  it('is the one asked for: later weeks are not missed, later plans not due, later records not counted', async () => {
    const { text, codes } = await make({ asOf: '2025-11-30' })
    expect(text).toBe(
      '报修2次，办结2次。每月一次检查。P1未到期；P2未完成；CG-1未到期（3个月里有3个月有记录）；',
    )
    expect(codes).not.toContain('facts-frequency')
  })

  it('is not later than that of the period', async () => {
    expect((await make({ asOf: '2030-01-01' })).text).toBe((await make({})).text)
  })

  it('is the last day of a month', async () => {
    const month = { documents: ['month'], term: '2025-09' }
    expect((await make(month)).text).toBe('报修2次，办结1次。')
    expect((await make({ ...month, asOf: '2025-11-30' })).text).toBe('报修2次，办结1次。')
    expect((await make({ ...month, asOf: '2025-09-10' })).text).toBe('报修1次。')
  })

  it('does not exist for a ledger, which is printed as it is', async () => {
    const ledger = { documents: ['ledger'], ledger: '维修' }
    expect((await make(ledger)).text.match(/已完成/g)).toHaveLength(4)
    expect((await make({ ...ledger, asOf: '2025-09-30' })).text.match(/已完成|未完成/g)).toEqual([
      '未完成',
      '已完成',
    ])
  })

  it('is printed as the date of the document, unless its term has not begun', async () => {
    const signed = { 'templates/summary.md.hbs': '---\ndocument: 总结\n---\n# 总结\n\n{{signature}}\n' }
    const dayOf = async (asked: Partial<GenerateRequest>, more = signed): Promise<string | undefined> =>
      /\d{4}年.*日/.exec((await make(asked, more)).text)?.[0]
    expect(await dayOf({})).toBe('2026年1月23日')
    expect(await dayOf({ asOf: '2025-11-30' })).toBe('2025年11月30日')
    const start = {
      'templates/summary.md.hbs': signed['templates/summary.md.hbs'].replace(
        '总结\n',
        '总结\nperiod: month\ndate: start\n',
      ),
    }
    expect(await dayOf({ term: '2026-03' }, start)).toBe('2026年3月2日')
    expect(await dayOf({ term: '2026-04' }, start)).toBe('2026年4月1日')
  })

  it('is where a document ends that is made before its term is over', async () => {
    const more = {
      'templates/summary.md.hbs':
        '---\ndocument: 总结\n---\n# 总结\n\n{{term.whole}}，截至{{term.close}}{{#if term.over}}，结束{{/if}}\n',
    }
    expect((await make({ asOf: '2025-11-30' }, more)).text).toBe('本学期，截至11月30日')
    for (const asked of [{}, { asOf: '2026-01-23' }])
      expect((await make(asked, more)).text).toBe('全学期，截至学期末，结束')
  })

  it('is stored in the file, so that the file is traced and compared as it was made', async () => {
    const { word } = await make({ asOf: '2025-11-30' })
    const host = memoryHost({ ...files, 'out/file.docx': word })
    const file = { ...folders, file: 'out/file.docx', fileLabel: '总结' }
    const { value } = await traceFile({ ...file, number: '2次' }, host)
    expect(value.trace).toMatchObject({ document: 'summary', current: true })
    expect(value.trace?.numbers[0]?.records.map(({ id }) => id)).toEqual(['W1', 'W2'])
    const compared = await diffFile(file, host)
    expect(compared.diagnostics.filter(({ severity }) => severity !== 'notice')).toEqual([])
  })

  it.each<readonly [string, Partial<GenerateRequest>, boolean]>([
    ['the term runs', { today: '2025-11-30' }, true],
    ['it is the first day', { today: '2025-09-01' }, true],
    ['it has not begun', { today: '2025-08-31' }, false],
    ['it is the last day', { today: '2026-01-23' }, false],
    ['a day is asked for', { today: '2025-11-30', asOf: '2025-11-30' }, false],
    ['it is a month that is over', { documents: ['month'], term: '2025-09', today: '2025-11-30' }, false],
    ['a ledger is printed', { documents: ['ledger'], ledger: '维修', today: '2025-11-30' }, false],
  ])('%s: whether the reader is warned that what may still be done counts as undone', async (_, asked, warned) => {
    const made = await make(asked)
    expect(made.codes.includes('period-running')).toBe(warned)
    expect(made.word).toEqual((await make({ ...asked, today: '2030-01-01' })).word)
  })
})
