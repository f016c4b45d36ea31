import { describe, expect, it } from 'vitest'
import { renderReport } from '../../../src/diagnostics/index.ts'
import { readRubric } from '../../../src/rubric/index.ts'
import { shippedRubric } from '../../support/review.ts'

function report(text: string): string {
  const { value, diagnostics } = readRubric('rubric.yaml', new TextEncoder().encode(text))
  if (diagnostics.some(({ severity }) => severity === 'error')) expect(value).toBeUndefined()
  return renderReport(diagnostics, new Map([['rubric.yaml', text]]), { color: false })
}

const rule = (lines: string): string =>
  `审核单位: 区教育局\n条目:\n  - 编号: a\n    名称: 检查\n    要求: 查\n${lines
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('')}`

describe('the shipped rubric', () => {
  it('has no faults, and its points add up to a hundred', () => {
    expect(shippedRubric.rules.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  })
})

describe('a rubric with faults', () => {
  it.each([
    [
      'a condition on a field that does not exist',
      '量法: 次数\n至少: 1\n台账: 检查\n条件: lvel="常规"',
      /rubric\.yaml:9:9.*没有“lvel”这一项[\s\S]*是不是想写 level/,
    ],
    [
      'a value that a choice does not allow',
      '量法: 比例\n台账: 检查.隐患\n达标: level="很大"',
      /rubric\.yaml:8:9.*没有“很大”这个取值/,
    ],
    [
      'Chinese quotes',
      '量法: 次数\n至少: 1\n台账: 检查\n条件: scope="食堂" level=“常规”',
      /rubric\.yaml:9:20.*不是条件的写法/,
    ],
    [
      'a measure without a required key',
      '量法: 天数\n台账: 检查.隐患\n起: deadline',
      /rubric\.yaml:6:9.*要写“止”（to）/,
    ],
    [
      'a field that is not a date',
      '量法: 天数\n台账: 检查.隐患\n起: hazard\n止: fixed',
      /rubric\.yaml:8:8.*“hazard”不是日期/,
    ],
    ['a measure that does not exist', '量法: 每天次数\n台账: 检查', /rubric\.yaml:6:9.*每天次数/],
    ['a key that does not exist', '量法: 每周次数\n台帐: 检查', /rubric\.yaml:7:5.*没有叫“台帐”的字段/],
    [
      'a ledger that is not one of ours',
      '量法: 每周次数\n台账: 检察',
      /警告 rubric\.yaml:7:9.*没有“检察”[\s\S]*是不是“检查”/,
    ],
    [
      'bounds that exclude each other',
      '量法: 次数\n台账: 检查\n至少: 3\n至多: 2',
      /“至少” 3 比“至多” 2 还大/,
    ],
  ])('%s', (_, lines, expected) => {
    expect(report(rule(lines))).toMatch(expected)
  })

  it('an id used twice', () => {
    const one = '  - {编号: a, 名称: x, 要求: x, 量法: 每周次数, 台账: 检查}\n'
    expect(report(`审核单位: 区\n条目:\n${one}${one}`)).toMatch(/rubric\.yaml:4:10.*编号“a”用了两次/)
  })

  it('no rules at all, no YAML at all', () => {
    expect(report('审核单位: 区\n条目: []\n')).toMatch(/一条也没有/)
    expect(report('条目\n')).toMatch(/错误/)
  })
})
