import { describe, expect, it } from 'vitest'
import { traceFile } from '../../../src/app/trace/index.ts'
import { type Build, type GenerateRequest, generate } from '../../../src/build/index.ts'
import type { Diagnostic } from '../../../src/diagnostics/index.ts'
import { memoryHost } from '../../support/memory-host.ts'

const repair = (id: string, date: string, more = ''): string =>
  `- {id: ${id}, date: ${date}, item: 灯管, action: 更换, quantity: 2支${more}}\n`
const files: Readonly<Record<string, string>> = {
  'data/school.yaml': `name: 城西小学
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
  2026-spring: {start: 2026-03-02, end: 2026-07-03}
current: 2025-autumn
kinds:
  - name: bus
    plural: buses
    label: 校车
    counter: 次
    fields:
      - {name: date, label: 日期, type: 日期}
      - {name: driver, label: 司机, type: 文字}
      - {name: fuel, label: 油费, type: 金额}
      - {name: fault, label: 故障, type: 文字}
`,
  'data/2025-autumn/repairs.yaml': repair('W1', '2025-09-03') + repair('W2', '2025-10-09', ', cost: 30'),
  'data/2026-spring/repairs.yaml':
    repair('W3', '2026-03-05').replace('2支', '1只') + repair('W4', '2026-04-01'),
  'data/2026-spring/buses.yaml':
    '- {id: C1, date: 2026-04-07, driver: 甲, fuel: 120}\n- {id: C2, date: 2026-05-07, driver: 乙, fuel: 80.5}\n',
  'data/2025-2026/narrative/annual/opening.md': '这一年不平凡。\n',
  'data/2026-04/narrative/month/opening.md': '四月多雨。\n',
  'templates/summary.md.hbs': '---\ndocument: 总结\n---\n# 总结\n\n维修{{count repairs}}。\n',
  'templates/plan.md.hbs': '---\ndocument: 计划\nterm: next\n---\n# 计划\n\n做好工作。\n',
  'templates/annual.md.hbs': `---
document: 年度总结
period: year
---
# {{term.label}}总结

{{narrative "annual/opening"}}

{{term.whole}}维修{{count repairs}}，用灯管{{sum (where repairs unit="支") "quantity"}}。{{#each terms}}{{label}}{{count repairs}}；{{/each}}
`,
  'templates/month.md.hbs': `---
document: 小结
period: 月
---
# {{term.label}}小结

{{narrative "month/opening"}}

{{term.current}}维修{{count repairs}}，{{change repairs}}；学期共{{#each terms}}{{count repairs}}{{/each}}。
`,
  'templates/ledger.md.hbs': `---
document: {{ledger.label}}台账
term: asked
period: term, month, year
each: ledger
landscape: whole
---
# {{term.label}}{{ledger.label}}台账

{{#each ledger.tables}}
{{table records columns=columns sums=sums dates="digits"}}

{{#each totals}}
{{label}}合计{{sums}}。

{{/each}}
{{/each}}
`,
}
const request: GenerateRequest = {
  data: 'data',
  templates: 'templates',
  dataLabel: 'data',
  templatesLabel: 'templates',
  documents: [],
  formats: ['md'],
}
const build = async (
  asked: Partial<GenerateRequest>,
  changes: Readonly<Record<string, string>> = {},
): Promise<{ value: Build; diagnostics: readonly Diagnostic[] }> =>
  generate({ ...request, ...asked }, memoryHost({ ...files, ...changes }))
const texts = ({ value }: { value: Build }): Readonly<Record<string, string>> =>
  Object.fromEntries([...value.files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
const codes = ({ diagnostics }: { diagnostics: readonly Diagnostic[] }): readonly string[] =>
  diagnostics.filter(({ severity }) => severity !== 'notice').map(({ code }) => code)

describe('what is due', () => {
  it.each([
    [{}, ['2025-autumn/2025年秋季学期总结.md', '2026-spring/2026年春季学期计划.md']],
    [{ term: '2025-2026' }, ['2025-2026/2025—2026学年年度总结.md']],
    [{ term: '2026-04' }, ['2026-04/2026年4月小结.md']],
  ] as const)('for %j is %j, with ledgers only if they are named', async (asked, paths) => {
    expect(Object.keys(texts(await build(asked)))).toEqual(paths)
  })
})

describe('a year', () => {
  it('adds up its terms, and has each of them', async () => {
    const made = await build(
      { documents: ['annual'], term: '2025-2026' },
      { 'data/2025-autumn/buses.yaml': 'records: []\n' },
    )
    expect(codes(made)).toEqual([])
    const text = texts(made)['2025-2026/2025—2026学年年度总结.md']
    expect(text).toContain('这一年不平凡。')
    expect(text).toContain('全学年维修4次，用灯管6支。2025年秋季学期2次；2026年春季学期2次；')
  })

  it('is the one around the current term if none is named', async () => {
    expect(Object.keys(texts(await build({ documents: ['annual'] })))).toEqual([
      '2025-2026/2025—2026学年年度总结.md',
    ])
  })

  it('reports which term lacks a ledger that the other has', async () => {
    const { diagnostics } = await build({ documents: ['annual'] })
    const [warning] = diagnostics.filter(({ code }) => code === 'year-ledger-missing')
    expect(warning?.message).toContain('2025年秋季学期没有这些台账：校车')
    expect(warning?.hints.join()).toContain('2025-autumn/buses.yaml')
    const blank = await build({ documents: ['annual'] }, { 'data/2025-autumn/buses.yaml': '# 校车台账\n' })
    expect(codes(blank)).toContain('year-ledger-missing')
  })
})

describe('a month', () => {
  it('has its own records, the previous month to compare with, and its whole term', async () => {
    const text = texts(await build({ documents: ['month'], term: '2026-04' }))['2026-04/2026年4月小结.md']
    expect(text).toContain('四月多雨。')
    expect(text).toContain('本月维修1次，与上月持平；学期共2次。')
  })
})

describe('ledger documents', () => {
  it('are made for each ledger that has records', async () => {
    const made = texts(await build({ documents: ['ledger'], term: '2026-spring' }))
    expect(Object.keys(made)).toEqual([
      '2026-spring/2026年春季学期维修台账.md',
      '2026-spring/2026年春季学期校车台账.md',
    ])
  })

  it('show the columns that are filled in, totals of money, and totals of quantities by measure word', async () => {
    const made = texts(await build({ documents: ['ledger'], term: '2025-2026' }))
    const repairs = made['2025-2026/2025—2026学年维修台账.md'] ?? ''
    expect(repairs).toContain('| 报修日期 | 物品 | 做法 | 数量 | 费用 |')
    expect(repairs).toContain('| 2025-10-09 | 灯管 | 更换 | 2支 | 30元 |')
    expect(repairs).toMatch(/\| 合计 \|.*\| 30元 \|/)
    expect(repairs).toContain('数量合计6支、1只。')
    // A school's own kind shows the fields that are filled in, but not the empty one.
    expect(made['2025-2026/2025—2026学年校车台账.md']).toContain('| 日期 | 司机 | 油费 |')
    expect(made['2025-2026/2025—2026学年校车台账.md']).toMatch(/\| 合计 \|.*\| 200\.50元 \|/)
  })

  it.each(['维修', '维修台账', 'repairs', 'repair'])('are limited to %s', async (ledger) => {
    const made = texts(await build({ ledger, term: '2026-04' }))
    expect(Object.keys(made)).toEqual(['2026-04/2026年4月维修台账.md'])
  })
})

describe('what cannot be made', () => {
  it.each([
    [{ documents: ['annual'], term: '2026-04' }, 'document-period', '--year 2025-2026'],
    [{ documents: ['summary'], term: '2025-2026' }, 'document-period', '--term 2025-autumn'],
    [{ documents: ['month'] }, 'document-period', '--month 2026-04'],
    [{ documents: ['annual'], term: '2026' }, 'term-unknown', '2026-autumn'],
    [{ documents: ['month'], term: '2031-01' }, 'term-unknown', 'school.yaml'],
    [{ term: '2025-autum' }, 'term-unknown', '是不是想写 2025-autumn'],
    [{ documents: ['ledger'], ledger: '维秀' }, 'ledger-unknown', '是不是想写 维修'],
    [{ documents: ['ledger'], ledger: '校车', term: '2025-autumn' }, 'ledger-empty', '补记'],
    [{ documents: ['ledger'], term: '2026-06' }, 'ledger-empty', '补记'],
  ] as const)('%j: %s', async (asked, code, hint) => {
    const made = await build(asked)
    expect(codes(made)).toEqual([code])
    expect(made.diagnostics.flatMap(({ hints }) => hints).join()).toContain(hint)
    expect(made.value.files.size).toBe(0)
  })

  it('a year of which only one term is configured is not guessed', async () => {
    const school = files['data/school.yaml']!.replace(/ {2}2026-spring.*\n/, '')
    const own = Object.fromEntries(Object.entries(files).filter(([path]) => !path.includes('2026-spring')))
    const made = await generate(
      { ...request, documents: ['annual'] },
      memoryHost({ ...own, 'data/school.yaml': school }),
    )
    expect(codes(made)).toEqual(['document-period'])
  })
})

describe('their numbers', () => {
  it.each([
    [{ documents: ['annual'], term: '2025-2026' }, '4次', ['W1', 'W2', 'W3', 'W4']],
    [{ documents: ['month'], term: '2026-04' }, '1次', ['W4']],
    [{ documents: ['ledger'], term: '2025-autumn', ledger: '维修' }, '30元', ['W2', 'W2']],
  ] as const)('are traced in %j', async (asked, number, records) => {
    const made = await build({ ...asked, formats: ['docx'] })
    const [path = ''] = [...made.value.files.keys()]
    const host = memoryHost({ ...files, [path]: made.value.files.get(path)! })
    const { value } = await traceFile(
      {
        data: 'data',
        templates: 'templates',
        dataLabel: 'data',
        templatesLabel: 'templates',
        file: path,
        fileLabel: path,
        number,
      },
      host,
    )
    expect(value.trace?.current).toBe(true)
    expect(value.trace?.numbers.flatMap((one) => one.records.map(({ id }) => id))).toEqual(records)
  })
})
