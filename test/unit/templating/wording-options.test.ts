import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainText, tokenPattern } from '../../../src/document/index.ts'
import { renderTemplate, settleTemplate } from '../../../src/templating/index.ts'
import { render } from '../../support/render.ts'
import { shippedPartials } from '../../support/shipped-partials.ts'
import { repairs, smallWorkspace } from '../../support/small-workspace.ts'

const folder = new URL('../../../templates/', import.meta.url)
const read = (file: string): { readonly file: string; readonly text: string } => ({
  file: `templates/${file}`,
  text: readFileSync(new URL(file, folder), 'utf8'),
})
const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('')

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': repairs(
    { item: '灯管', many: 83, more: 'status: 已完成' },
    { item: '屋面', action: '维修', many: 12, month: '2025-11', more: 'status: 未完成' },
  ),
  '2025-autumn/inspections.yaml': many(
    42,
    (index) => `- { id: J${index}, date: 2025-10-09, scope: 校舍, level: 大排查 }\n`,
  ),
  '2025-autumn/drills.yaml': many(
    13,
    (index) => `- { id: Y${index}, date: 2025-10-09, type: 消防, participants: 601 }\n`,
  ),
  '2025-autumn/works.yaml':
    '- { id: G1, project: 内墙粉刷, start: 2025-09, finish: 2025-10, progress: 已竣工, area: 860, cost: 76475 }\n',
})

const at = { file: 'school.yaml', line: 1, column: 1, length: 1 }

/** The summary with some settings of the school. */
function summary(
  settings: Readonly<Record<string, string>>,
  template = read('summary.md.hbs'),
): { readonly text: string; readonly faults: readonly string[] } {
  const [term] = workspace.school.terms.filter(({ id }) => id === '2025-autumn')
  if (!term) throw new Error('no term')
  const { value, diagnostics } = renderTemplate({
    template: settleTemplate(
      template,
      Object.entries(settings).map(([key, value]) => ({
        key,
        value,
        location: { ...at },
        keyLocation: at,
      })),
    ),
    partials: shippedPartials,
    workspace,
    period: term,
  })
  return {
    text: value.markdown.replace(tokenPattern, (_, index) => {
      const insert = value.inserts[Number(index)]
      return insert?.kind === 'inline' ? plainText(insert.inlines) : ''
    }),
    faults: diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  }
}

describe('the school’s settings for the summary override the shipped template', () => {
  test.each([
    [
      {},
      [
        '受理报修95次',
        '没有办结的有12次',
        '面积860平方米',
        '安全检查42次（大排查）',
        '应急演练13次',
        '参加7813人次',
      ],
    ],
    [
      { counts: 'exact' },
      [
        '受理报修95次',
        '没有办结的有12次',
        '面积860平方米',
        '安全检查42次（大排查）',
        '应急演练13次',
        '参加7813人次',
      ],
    ],
    // What is unfinished is counted exactly, whatever the setting.
    [
      { counts: '约数' },
      [
        '受理报修90余次',
        '没有办结的有12次',
        '面积860平方米',
        '安全检查40余次（大排查）',
        '应急演练10余次',
        '参加7800余人次',
      ],
    ],
    [
      { 数字: '汉字' },
      [
        '受理报修九十五次',
        '没有办结的有十二次',
        '面积八百六十平方米',
        '安全检查四十二次（大排查）',
        '应急演练十三次',
        '参加七千八百一十三人次',
      ],
    ],
    [
      { style: '多' },
      [
        '受理报修95次',
        '没有办结的有12次',
        '面积860平方米',
        '安全检查42次（大排查）',
        '应急演练13次',
        '参加7813人次',
      ],
    ],
    [
      { style: '约', counts: 'approximate', numerals: 'han' },
      [
        '受理报修九十余次',
        '没有办结的有十二次',
        '面积八百六十平方米',
        '安全检查约四十次（大排查）',
        '应急演练十余次',
        '参加约八千人次',
      ],
    ],
  ])('%j', (settings, expected) => {
    const { text, faults } = summary(settings)
    expect(faults).toEqual([])
    expect(expected.filter((words) => !text.includes(words))).toEqual([])
  })

  test('settings leave out sections and change their numbering', () => {
    expect(summary({ without: 'drills、日常维修随报随修' }).text).not.toContain('应急演练13次')
    expect(summary({ numbering: 'house' }).faults).toEqual([])
  })

  test('the same settings in the template itself apply to numbers without options of their own', () => {
    const own = read('summary.md.hbs')
    const text = own.text.replace('---\n', '---\ncounts: approximate\nnumerals: han\nstyle: 多\n')
    expect(summary({}, { ...own, text }).text).toMatch(/没有办结的有十二次[\s\S]*安全检查四十多次/)
  })

  test('a style of 约数 that cannot apply to a whole document is reported', () => {
    expect(summary({ style: '不超过' }).faults).toEqual(['style 不能写“不超过”'])
  })
})

describe('bounds, money and shares', () => {
  const words = (setting: string, template: string): string =>
    render(`---\n${setting}\n---\n${template}`, workspace).text.trim()

  test('are exact if only counts are 约数', () => {
    const template = '{{sum works "cost"}} {{money 76475}} {{percent 96.6}} {{count repairs}}'
    expect(words('counts: approximate', template)).toBe('76475元 76475元 97% 90余次')
  })

  test('strict is exact whatever the settings', () => {
    expect(words('counts: approximate', '{{count repairs as="strict"}}')).toBe('95次')
  })
})
