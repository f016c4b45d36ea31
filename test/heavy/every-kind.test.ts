import { describe, expect, it } from 'vitest'
import { adoptFile, diffFile } from '../../src/app/adopt/index.ts'
import { traceFile } from '../../src/app/trace/index.ts'
import { type GenerateRequest, generate } from '../../src/build/index.ts'
import { editWord } from '../support/edit-word.ts'
import { memoryHost } from '../support/memory-host.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const template = (settings: string, title: string): string => `---
${settings}
---
# {{school.name}}${title}

由台账统计，受理报修{{count repairs}}，由{{names repairs "by"}}负责。

各班报修当天登记，第二天答复。

## 下步打算

把该修的修好。

{{signature}}

# 维修台账

{{table repairs columns="date,place,quantity"}}
`

const repairs = (month: string): string =>
  Array.from(
    { length: 12 },
    (_, at) =>
      `- {id: W${month}-${at}, date: ${month}-${10 + at}, item: 灯管, action: 更换, place: ${at + 1}班, quantity: 2支, by: 李镕}\n`,
  ).join('')

/** A school with a template of each kind; only school.yaml says what `own` is for and what it makes. */
const school: Files = {
  'data/school.yaml': `name: 城西小学
headmaster: 沈祎
terms:
  2025-autumn: {start: 2025-09-01, end: 2026-01-23}
  2026-spring: {start: 2026-03-02, end: 2026-07-03}
current: 2025-autumn
documents:
  own: {时段: month, 逐份: ledger}
`,
  'data/2025-autumn/repairs.yaml': repairs('2025-10'),
  'data/2025-autumn/purchases.yaml':
    '- {id: C1, date: 2025-10-20, items: [{item: 灯管, quantity: 20支, price: 5元}]}\n',
  'data/2026-spring/repairs.yaml': repairs('2026-04'),
  'templates/summary.md.hbs': template('document: 总结', '总结'),
  'templates/plan.md.hbs': template('document: 计划\nterm: next', '计划'),
  'templates/report.md.hbs': template(
    'document: 报告\nhead: 城西小学文件\nnumber: 西小总〔2026〕1号\nto: 清源县教育局\nissued: 城西小学办公室',
    '关于后勤工作的报告',
  ),
  'templates/month.md.hbs': template('document: 小结\nperiod: month', '小结'),
  'templates/annual.md.hbs': template('document: 年度总结\nperiod: year', '年度总结'),
  'templates/ledger.md.hbs': template(
    'document: "{{ledger.label}}台账"\nterm: asked\nperiod: term, month, year\neach: ledger',
    '{{ledger.label}}台账',
  ),
  'templates/own.md.hbs': template('document: "{{ledger.label}}月报"', '{{ledger.label}}月报'),
}

/** Every document that is made: how it is requested, and where its changes are stored. */
const kinds: readonly (readonly [
  term: string,
  documents: readonly string[],
  overrides: readonly string[],
])[] = [
  [
    '2025-autumn',
    ['summary', 'report', 'ledger'],
    ['summary', 'report', 'ledger/repairs', 'ledger/purchases'],
  ],
  ['2026-spring', ['plan'], ['plan']],
  ['2025-10', ['month', 'own'], ['month', 'own/repairs', 'own/purchases']],
  ['2026-04', ['ledger'], ['ledger/repairs']],
  ['2025-2026', ['annual'], ['annual']],
]

const overrides = kinds.flatMap(([term, , names]) => names.map((name) => `${term}/overrides/${name}.yaml`))

type Variant = Pick<GenerateRequest, 'mask' | 'language' | 'review'>

const variants: readonly (readonly [name: string, variant: Variant, typed: string])[] = [
  ['as they are', {}, '过两天就答复'],
  ['masked, review copies', { mask: true, review: true }, '过两天就答复'],
  ['zh-TW, masked', { language: 'zh-TW', mask: true }, '過兩天就答覆'],
]

const folders = { data: 'data', templates: 'templates', dataLabel: 'data', templatesLabel: 'templates' }
const revision = { ...folders, file: 'edited.docx', fileLabel: 'edited.docx' }

/** The files of every kind, by path. */
async function build(
  files: Files,
  formats: GenerateRequest['formats'],
  variant: Variant,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const built = new Map<string, Uint8Array>()
  for (const [term, documents] of kinds) {
    const request = { ...folders, term, documents, formats, ...variant }
    const { value, diagnostics } = await generate(request, memoryHost(files))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    for (const [path, bytes] of value.files) built.set(path, bytes)
  }
  return built
}

const texts = (files: ReadonlyMap<string, Uint8Array>): readonly string[] =>
  [...files.values()].map((bytes) => new TextDecoder().decode(bytes))

const isReview = (path: string): boolean => /核[对對]稿/.test(path)

describe('diff, adopt and trace', () => {
  it.each(variants)('work on every kind of document: %s', async (_, variant, typed) => {
    const files = new Map(
      [...(await build(school, ['docx'], variant))].filter(
        ([path]) => isReview(path) === (variant.review === true),
      ),
    )
    expect(files.size).toBe(overrides.length)
    let after: Files = school
    const places: string[] = []
    for (const [at, bytes] of [...files.values()].entries()) {
      const now = `第${at}天${typed}`
      const edited = editWord(bytes, (text) =>
        /第二天答[复覆]/.test(text) ? text.replace(/第二天答[复覆]/, now) : text,
      )
      const host = memoryHost({ ...after, 'edited.docx': edited })
      const { value: difference, diagnostics } = await diffFile(revision, host)
      expect(diagnostics).toEqual([])
      expect(difference?.changes.map(({ type, origin }) => [type, origin.replace(/.*hbs/, '')])).toEqual([
        ['changed', expect.stringMatching(/^:\d+$/)],
      ])
      const { value: adopted } = await adoptFile(revision, host)
      expect(adopted.counts).toEqual({ changed: 1, added: 0, moved: 0, deleted: 0 })
      places.push(...adopted.files.keys())
      // Tracing a file in another language takes long, so once is enough.
      if (variant.language === undefined || at === 0) {
        const { trace } = (await traceFile(revision, host)).value
        expect(trace?.numbers.find(({ exactText }) => exactText.endsWith('次'))?.records).not.toHaveLength(0)
        expect(trace?.numbers).not.toHaveLength(0)
      }
      after = {
        ...after,
        ...Object.fromEntries([...adopted.files].map(([path, file]) => [`data/${path}`, file])),
      }
      const again = await adoptFile(revision, memoryHost({ ...after, 'edited.docx': edited }))
      expect([...again.value.files.keys()]).toEqual([])
      expect(again.diagnostics).toEqual([])
    }
    expect(places).toEqual(overrides)

    const rebuilt = texts(await build(after, ['md'], { ...variant, review: false }))
    expect(rebuilt.map((text) => text.match(/第\d+天[过過].*?答[复覆]/g))).toEqual(
      rebuilt.map((_, at) => [`第${at}天${typed}`]),
    )
    // The rest is the same in every variant.
    if (variant.mask !== true)
      expect(rebuilt).toEqual(
        texts(await build(school, ['md'], variant)).map((text, at) =>
          text.replace('第二天答复', `第${at}天${typed}`),
        ),
      )
  })
})

describe('a file without anything to compare it with is refused', () => {
  const { 'templates/month.md.hbs': month, 'data/2026-spring/repairs.yaml': spring, ...others } = school
  const profile = String(school['data/school.yaml'])
  const summary = String(school['templates/summary.md.hbs'])

  it.each([
    [
      'because the template does not exist',
      '2025-10',
      'month',
      { ...others, 'data/2026-spring/repairs.yaml': spring },
      '照模板“month”写的，现在没有这份模板',
    ],
    [
      'because a term of the year does not exist',
      '2025-2026',
      'annual',
      {
        ...others,
        'templates/month.md.hbs': month,
        'data/school.yaml': profile.replace(/ {2}2026-spring.*\n/, ''),
      },
      '写 2025-2026 的，data/school.yaml 里没有这个学期，或这个月份、学年的学期不全',
    ],
    [
      'because the template is now made for each ledger',
      '2025-autumn',
      'summary',
      { ...school, 'templates/summary.md.hbs': summary.replace('---\n', '---\neach: ledger\n') },
      '照模板“summary”写的，现在这份模板每种台账各写一份，分不清它是哪一种的',
    ],
  ])('%s', async (_, term, name, files, message) => {
    const request = { ...folders, term, documents: [name], formats: ['docx'] as const }
    const { value } = await generate({ ...request }, memoryHost(school))
    const [bytes = new Uint8Array()] = [...value.files.values()]
    const { diagnostics } = await adoptFile(
      revision,
      memoryHost({ ...(files as Files), 'edited.docx': bytes }),
    )
    const codes = diagnostics.filter(({ severity }) => severity === 'error')
    expect(codes.map((one) => [one.code, one.message])).toEqual([
      ['revision-document-gone', `edited.docx 是${message}`],
    ])
  })
})
