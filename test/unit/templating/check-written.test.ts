import { describe, expect, it } from 'vitest'
import {
  checkWritten,
  readPartial,
  type SchoolSetting,
  settleTemplate,
} from '../../../src/templating/index.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const mondays = ['09-01', '09-08', '09-15', '09-22', '10-20', '10-27', '11-03', '11-10', '11-17', '11-24']
  .concat(['12-01', '12-08', '12-15', '12-22', '12-29'])
  .map((day) => `2025-${day}`)
  .concat(['2026-01-05', '2026-01-12', '2026-01-19'])
const inspections = mondays
  .map((date, index) => `- { id: J${index}, date: ${date}, scope: 校舍, level: 常规 }\n`)
  .join('')

const settled = (text: string, file = 'summary.md.hbs') => settleTemplate({ file, text }, [])

const check = (
  template: string,
  narrative = '',
  partials: Readonly<Record<string, string>> = {},
  settings: readonly SchoolSetting[] = [],
): readonly string[] => {
  const workspace = smallWorkspace({
    '2025-autumn/inspections.yaml': inspections,
    '2025-autumn/narrative/summary/opening.md': narrative,
  })
  const term = workspace.school.terms[0]!
  return checkWritten(
    [{ template: settleTemplate({ file: 'summary.md.hbs', text: template }, settings), period: term }],
    new Map(
      Object.entries(partials).map(([name, text]) => [
        name,
        readPartial({ file: `partials/${name}.md.hbs`, text }).value,
      ]),
    ),
    workspace,
  ).flatMap(({ code, location, message, related }) => [
    `${code} ${location?.file ?? ''}:${location?.line ?? 0}:${location?.column ?? 0} ${message}`,
    ...(related ?? []).map((one) => `  ${one.location.line}:${one.location.column} ${one.message}`),
  ])
}

describe('the notice about what was typed', () => {
  const many = (words: readonly string[]): readonly string[] =>
    check(`---\ndocument: 总结\n---\n# 总结\n\n${words.join('')}`)

  it('names eight at most', () => {
    const eight = Array.from({ length: 8 }, (_, at) => `买了${at + 11}台。`)
    expect(many(eight)[0]).toMatch(/“17台”“18台”$/)
    expect(many([...eight, '买了21台。'])[0]).toMatch(/“17台”“18台”等$/)
  })

  it('quotes sixty characters of a sentence at most', () => {
    const sentence = (length: number): string => `又买了5台${'好'.repeat(length - 5)}`
    const quoted = (length: number): string =>
      many(['买了7台。', `${sentence(length)}。`])[1]?.replace(/^\s*\S+ /u, '') ?? ''
    expect(quoted(60)).toBe(sentence(60))
    expect(quoted(61)).toBe(`${sentence(60)}…`)
  })
})

describe('numbers typed by hand', () => {
  it('are reported once per file, with their places and sentences', () => {
    expect(
      check(
        '---\ndocument: 总结\nsubtitle: 共5次\n---\n# 总结\n\n买了五台饮水机。\n录像留存30天以上；灯管{{count repairs}}。',
      ),
    ).toEqual([
      'number-unsourced summary.md.hbs:7:3 手写的数有 2 处，没有记录为证：“五台”“30天”',
      '  8:5 录像留存30天以上',
    ])
  })

  it('do not include those in expressions, nor the words around them', () => {
    expect(
      check(
        '{{list inspections by="scope" limit=5}}，{{count inspections style="余"}}余次{{! 三台 }}{{!-- 四台 }} --}}',
      ),
    ).toEqual([])
  })

  it.each([
    ['{{narrative "summary/opening"}}', true],
    ["{{narrative slot='summary/opening'}}", true],
    ['{{#narrative slot = "summary/opening"}}{{/narrative}}', true],
    ['{{!-- {{narrative "summary/opening"}} --}}{{! {{narrative "summary/opening"}} }}', false],
  ])('are found in a paragraph that %s prints: %s', (template, isFound) => {
    expect(check(template, '买了五台饮水机。')).toHaveLength(isFound ? 1 : 0)
  })

  it('and assertions are reported once, whichever of the documents that print a paragraph comes last', () => {
    const workspace = smallWorkspace({
      '2025-autumn/narrative/summary/opening.md': '五台饮水机全部完好。',
    })
    const period = workspace.school.terms[0]!
    const paragraph = '{{narrative "summary/opening"}}'
    const documents = [
      { template: settled(paragraph), period },
      { template: settled(`---\nterm: next\n---\n${paragraph}`, 'plan.md.hbs'), period },
    ]
    for (const order of [documents, documents.toReversed()])
      expect(
        checkWritten(order, new Map(), workspace)
          .map(({ code }) => code)
          .sort(),
      ).toEqual(['assertion-unborne', 'number-unsourced'])
  })

  it.each([
    ['a template', '# 总结\n\n没有发生一起事故。', 'summary.md.hbs:3:1 断言有 1 处，没有记录为证：“没有”'],
    ['a template of a plan', '---\nterm: next\n---\n做到没有一起事故。', undefined],
    [
      'the outline of a template',
      '---\noutline:\n  - 文字: 隐患全部整改。\n---\n{{> @outline}}',
      'summary.md.hbs:3:11 断言有 1 处，没有记录为证：“全部”',
    ],
    ['a claim', '{{#claim inspections done="*"}}\n隐患全部整改。\n{{/claim}}', undefined],
  ])('and assertions: %s', (_, text, report) => {
    expect(check(text)).toEqual(report === undefined ? [] : [`assertion-unborne ${report}`])
  })

  it('are found in the partials that a template uses, and in no others', () => {
    expect(check('{{> used}}', '', { used: '三项工程', other: '四项工程' })).toEqual([
      'number-unsourced partials/used.md.hbs:1:1 手写的数有 1 处，没有记录为证：“三项”',
    ])
  })

  it('are found in the director’s own paragraphs', () => {
    expect(check('{{narrative "summary/opening"}}', '开学以来，\n新添桌椅200套。')).toEqual([
      'number-unsourced 2025-autumn/narrative/summary/opening.md:2:5 手写的数有 1 处，没有记录为证：“200套”',
    ])
  })
})

describe('frequencies typed by hand', () => {
  it('are reported separately from numbers', () => {
    expect(check('食堂检查每周一次，门卫每天登记。')).toEqual([
      'frequency-unsourced summary.md.hbs:1:5 手写的频次有 2 处，没有记录为证：“每周一次”“每天”',
      '  1:12 食堂检查每周一次，门卫每天登记',
    ])
  })

  const narrative = '{{#narrative "summary/opening"}}{{/narrative}}'

  it('are compared with the ledger that a paragraph names', () => {
    expect(check(narrative, '坚持每周一次常规检查。')).toEqual([
      'frequency-unsourced 2025-autumn/narrative/summary/opening.md:1:3 手写的频次有 1 处，没有记录为证：“每周一次”',
      'facts-frequency 2025-autumn/narrative/summary/opening.md:1:3 说的是“每周一次”，但检查记录，类别为“常规”里，第7周（10月13日—19日）没有记录',
    ])
  })

  it.each([
    '常规检查每月两次。',
    '门卫每周打扫一次。',
    '每周一次常规保洁。',
  ])('are not contradicted if the dates support them or no ledger is named: %s', (text) =>
    expect(check(narrative, text).filter((line) => line.startsWith('facts'))).toEqual([]))

  it('are not contradicted in a plan, which is about the future', () => {
    expect(check(`---\nterm: next\n---\n${narrative}`, '常规检查每周一次。')).toHaveLength(1)
  })

  it('are not contradicted in what is a plan only by the school’s settings', () => {
    const location = { file: 'school.yaml', line: 1, column: 1 }
    const settings = [{ key: '学期', value: '下学期', location, keyLocation: location }]
    expect(check(narrative, '常规检查每周一次。', {}, settings)).toHaveLength(1)
  })
})
