import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/document/index.ts'
import {
  type PartialFile,
  readPartial,
  renderTemplate,
  settleTemplate,
} from '../../../src/templating/index.ts'
import { shownText } from '../../support/render.ts'
import { repairs, smallWorkspace } from '../../support/small-workspace.ts'

const ledgers = {
  '2025-autumn/repairs.yaml': `${repairs({ item: '灯管', many: 83, quantity: '2支', more: 'cost: 149' })}- {id: X, date: 2025-09-02, item: 门, action: 维修, cost: 0, photos: [门.jpg], faces: 全部}\n`,
  '2025-autumn/drills.yaml':
    '- {id: Y1, date: 2025-09-10, type: 消防}\n- {id: Y2, date: 2025-12-01, type: 疏散}\n',
}
const workspace = smallWorkspace(ledgers)
const at = { file: 'school.yaml', line: 1, column: 1 }
const section = readPartial({
  file: 'repairs.md.hbs',
  text: '---\nsection: 日常维修\nabout: 修了什么\ntitle: 维修\n---\n修了{{count repairs}}。',
}).value
const partials = new Map<string, PartialFile>([
  ['repairs', section],
  ['日常维修', section],
  ['plain', readPartial({ file: 'plain.md.hbs', text: '丙' }).value],
])

/** A template with settings of its own, and those of the school. */
function rendered(
  settings: readonly string[],
  body: string,
  school: Readonly<Record<string, string>> = {},
  of = workspace,
) {
  const { value, diagnostics } = renderTemplate({
    template: settleTemplate(
      { file: 'a.md.hbs', text: `---\n${settings.join('\n')}\n---\n${body}` },
      Object.entries(school).map(([key, setting]) => ({
        key,
        value: setting,
        location: { ...at },
        keyLocation: at,
      })),
    ),
    partials,
    workspace: of,
    period: of.school.terms[0]!,
    photos: ['门.jpg'],
  })
  return { ...value, text: shownText(value), reports: diagnostics.map(({ message }) => message) }
}
const text = (settings: readonly string[], body: string, school: Readonly<Record<string, string>> = {}) =>
  rendered(settings, body, school).text

describe('the settings of a document', () => {
  const front = (...settings: readonly string[]) => rendered(settings, '').frontMatter

  it('have nothing that nobody wrote', () => {
    expect(front()).toEqual({
      due: 'current',
      landscape: 'table',
      date: '2026-01-23',
      keywords: [],
      parts: { contents: false },
    })
    expect(Object.keys(front()).sort()).toEqual(['date', 'due', 'keywords', 'landscape', 'parts'])
  })

  it('may have values in them, with their evidence', () => {
    const { frontMatter, evidence } = rendered(
      [
        'title: 修了{{count repairs item="门"}}',
        'author: 总务处{{count drills}}',
        'document: {{term.label}}总结',
      ],
      '',
    )
    expect(frontMatter.title).toEqual([
      { type: 'text', value: '修了' },
      { type: 'fact', value: '1次', evidence: 0 },
    ])
    expect(frontMatter).toMatchObject({ author: '总务处2次', document: '2025年秋季学期总结' })
    expect(evidence.map(({ query, template }) => [query, template?.line, template?.column])).toEqual([
      ['维修记录，物品为“门”，计次数', 2, 10],
      ['演练记录，计次数', 3, 12],
    ])
  })

  it('have only running text in a title', () => {
    const { title = [] } = front('title: 甲{{table repairs columns="item"}}乙')
    expect(title.map((inline) => inline.type)).toEqual(['text', 'text'])
    expect(plainText(title)).toBe('甲乙')
  })

  it('have keywords, without empty ones', () => {
    expect(front('keywords: 后勤、 ,维修，{{term.season}}').keywords).toEqual(['后勤', '维修', 'autumn'])
    expect(front('keywords:').keywords).toEqual([])
  })

  it('say what is left out', () => {
    expect(front('without: 甲、乙').without).toEqual({
      names: ['甲', '乙'],
      location: { file: 'a.md.hbs', line: 2, column: 10, length: 3 },
    })
  })

  it('have the day of the document', () => {
    expect(front('date: start').date).toBe('2025-09-01')
    expect(front('date: 2026-01-20').date).toBe('2026-01-20')
    const known = { ...workspace, knownOn: '2025-11-11' }
    expect(rendered([], '', {}, known).frontMatter.date).toBe('2025-11-11')
  })
})

describe('a partial that a document leaves out', () => {
  it.each([
    [[], '### 维修\n\n修了84次。丙'],
    [['without: plain'], '### 维修\n\n修了84次。'],
    [['without: repairs'], '丙'],
    [['without: 日常维修'], '丙'],
    [['without: 日常维修、plain'], ''],
  ])('may be called by any of its names: %j', (settings, expected) => {
    for (const name of ['repairs', '日常维修'])
      expect(text(settings, `{{> ${name}}}{{> plain}}`)).toBe(expected)
  })
})

describe('numbers', () => {
  const body = '{{count repairs}} {{sum repairs "cost"}} {{share (where repairs item="门") of=repairs}}'
  it.each<readonly [readonly string[], Readonly<Record<string, string>>, string]>([
    [[], {}, '84次 12367元 1%'],
    [['counts: approximate'], {}, '80余次 12367元 1%'],
    [['counts: approximate', 'style: 多'], {}, '80多次 12367元 1%'],
    [['counts: approximate'], { counts: 'exact' }, '84次 12367元 1%'],
    [[], { counts: '约数' }, '80余次 12367元 1%'],
    [[], { counts: '约数', style: '多' }, '80多次 12367元 1%'],
    [['numerals: han'], {}, '八十四次 一万二千三百六十七元 百分之一'],
    [['numerals: han'], { numerals: 'arabic' }, '84次 12367元 1%'],
  ])('follow the settings of the template %j and of the school %j', (settings, school, expected) => {
    expect(text(settings, body, school)).toBe(expected)
  })

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['{{count repairs as="approx"}}', {}, '80余次'],
    ['{{count repairs as="approx"}}', { counts: 'exact' }, '84次'],
    ['{{count repairs as="exact"}}', { counts: '约数' }, '80余次'],
    ['{{count repairs as="strict"}}', { counts: '约数' }, '84次'],
    ['{{count repairs style="多"}}', {}, '80多次'],
    ['{{count repairs style="多"}}', { counts: 'exact' }, '84次'],
    ['{{count repairs style="多"}}', { style: '余' }, '80余次'],
    ['{{count repairs style="不超过"}}', { counts: 'exact' }, '不超过90次'],
    ['{{sum repairs "cost" as="approx"}}', {}, '1.2万余元'],
    ['{{sum repairs "cost" as="approx"}}', { counts: 'exact' }, '12367元'],
    ['{{sum repairs "cost" style="近"}}', { style: '多' }, '1.2万多元'],
    ['{{count repairs numerals="han"}}', {}, '八十四次'],
    ['{{count repairs numerals="han"}}', { numerals: 'arabic' }, '84次'],
    ['{{count repairs numerals="arabic"}}', { numerals: 'han' }, '八十四次'],
    ['{{count repairs total=true}}', {}, '共84次'],
    ['{{count repairs total=false}}', {}, '84次'],
    ['{{percent 33.333}} {{percent 33.333 decimals=2}} {{percent 33.333 decimals=0}}', {}, '33% 33.33% 33%'],
    ['{{percent 33.3 style="约"}}', { style: '多' }, '约33%'],
  ])('said in some way: %s (%j)', (template, school, expected) => {
    expect(rendered([], template, school)).toMatchObject({ text: expected, reports: [] })
  })

  it('say no percentage as nobody would', () => {
    for (const style of ['余', '多', '不足'])
      expect(rendered([], `{{percent 33.3 style="${style}"}}`).reports).toEqual([
        '百分数只说约、左右、近、以上、不超过，style 就不起作用',
      ])
  })
})

describe('photos', () => {
  const rows = (...settings: readonly string[]) =>
    rendered(settings, '{{photos repairs}}').inserts.flatMap((insert) =>
      insert.kind === 'blocks' ? insert.blocks : [],
    )

  it('are two on a page, with faces, unless a setting says otherwise', () => {
    expect(rows()).toMatchObject([
      { type: 'figure', across: 1, pictures: [{ source: '门.jpg', faces: true }] },
    ])
    expect(rows('photos: 2')).toMatchObject([{ across: 1 }])
    expect(rows('photos: 4')).toMatchObject([{ across: 2 }])
  })

  it('are none if none are given', () => {
    const { value } = renderTemplate({
      template: settleTemplate({ file: 'a.md.hbs', text: '{{photos repairs item="灯管"}}完' }),
      partials: new Map(),
      workspace,
      period: workspace.school.terms[0]!,
    })
    expect(shownText(value)).toBe('完')
  })
})

describe('a gap that is still printed', () => {
  it('is reported, and one that took its sentence along is not', () => {
    const empty = smallWorkspace({ ...ledgers, '2025-autumn/events.yaml': 'records: []\n' })
    const told = (body: string) => rendered([], body, {}, empty)
    const reason = '活动保障记录，一条也没有'
    expect(told('# 有{{first events}}')).toMatchObject({
      text: '# 有【待补：活动保障记录】',
      reports: [reason],
    })
    expect(told('# 共{{count events}}')).toMatchObject({ text: '# 共0次', reports: [] })
  })
})
