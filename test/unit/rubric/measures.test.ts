import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/rubric/index.ts'
import { findingsOf, rubricOf } from '../../support/review.ts'
import { makeDeeds } from '../../support/synthetic-school.ts'

const faultless = makeDeeds(1, '2025-autumn', 1)

/** The finding of one rule on a school without fault, one of its ledgers replaced. */
async function judge(
  rule: string,
  changes: Readonly<Record<string, string | undefined>> = {},
): Promise<Finding> {
  const rubric = rubricOf(
    `审核单位: 区教育局\n条目:\n  - 编号: x\n    名称: x\n    要求: x\n    分值: 10\n${rule
      .trim()
      .split('\n')
      .map((line) => `    ${line.trim()}\n`)
      .join('')}`,
  )
  const finding = (await findingsOf(faultless, changes, rubric)).get('x')
  if (!finding) throw new Error('No finding')
  return finding
}

const drills = (...dates: readonly string[]): Readonly<Record<string, string>> => ({
  '2025-autumn/drills.yaml': dates
    .map((date, at) => `- {编号: Y${at + 1}, 日期: ${date}, 类型: 消防, 资料: [方案]}\n`)
    .join(''),
})

describe('每月次数', () => {
  const rule = '量法: 每月次数\n台账: 演练'
  const every = ['2025-09-12', '2025-10-17', '2025-11-07', '2025-12-05', '2026-01-09']

  it('is met if each month has one, even one dated only by month', async () => {
    expect(await judge(rule, drills(...every.slice(0, 4), '2026-01'))).toMatchObject({
      verdict: 'pass',
      score: 10,
    })
  })

  it('names the month that lacks one', async () => {
    const finding = await judge(rule, drills(...every.filter((date) => !date.startsWith('2025-11'))))
    expect(finding).toMatchObject({ verdict: 'fail', score: 0, of: 10, gaps: ['2025年11月'] })
    expect(finding.finding).toBe('上课的5个月中4个月有记录，缺2025年11月')
  })

  it('counts up to 至少, and gives points in proportion if the rule says so', async () => {
    const twice = await judge(
      `${rule}\n至少: 2\n按比例给分: 是`,
      drills(...every, '2025-09-26', '2025-12-26'),
    )
    expect(twice).toMatchObject({ verdict: 'fail', score: 4 })
    expect(twice.gaps).toHaveLength(3)
  })
})

describe('每周次数', () => {
  it('leaves out the week of a holiday, and counts only what meets the condition', async () => {
    expect(await judge('量法: 每周次数\n台账: 检查')).toMatchObject({ verdict: 'pass' })
    const canteen = await judge('量法: 每周次数\n台账: 检查\n条件: scope="门卫、全校"')
    expect(canteen.verdict).toBe('fail')
    expect(canteen.gaps.some((gap) => gap.startsWith('第6周'))).toBe(false)
  })
})

describe('次数', () => {
  it.each([
    ['至少: 2', 'pass', '2次'],
    ['至少: 3', 'fail', '2次，应有3次'],
    ['至多: 1', 'fail', '2次，多于1次'],
    ['至多: 2', 'pass', '2次'],
  ])('%s', async (bound, verdict, told) => {
    const finding = await judge(`量法: 次数\n台账: 演练\n${bound}`, drills('2025-09-12', '2025-10-17'))
    expect(finding).toMatchObject({ verdict, finding: told })
  })

  it('lists what happened if it must not happen', async () => {
    const finding = await judge('量法: 次数\n台账: 演练\n至多: 0', drills('2025-09-12'))
    expect(finding.records).toMatchObject([{ id: 'Y1', met: false, line: 1 }])
  })
})

describe('比例', () => {
  const rule = '量法: 比例\n台账: 演练\n达标: documents="总结"'
  const mixed = {
    '2025-autumn/drills.yaml': [
      '- {编号: A, 日期: 2025-09-12, 类型: 消防, 资料: [方案]}',
      '- {编号: B, 日期: 2025-10-17, 类型: 消防, 资料: [方案, 总结]}\n',
    ].join('\n'),
  }

  it('lists those that fall short first, with file and line in the package', async () => {
    const finding = await judge(rule, mixed)
    expect(finding).toMatchObject({ verdict: 'fail', finding: '2次中1次达标（50%）' })
    expect(finding.records).toMatchObject([
      { id: 'A', met: false, file: '台账/2025-autumn/drills.yaml', line: 1, what: '2025年9月12日，消防' },
      { id: 'B', met: true, line: 2 },
    ])
  })

  it('is met from 至少 on, precise to the hundredth', async () => {
    expect(await judge(`${rule}\n至少: 50`, mixed)).toMatchObject({ verdict: 'pass', score: 10 })
    expect(await judge(`${rule}\n至少: 50.1`, mixed)).toMatchObject({ verdict: 'fail' })
  })

  it('is 无记录时 without records, and 无台账时 without a ledger', async () => {
    const empty = { '2025-autumn/drills.yaml': 'records: []\n' }
    expect(await judge(rule, empty)).toMatchObject({ verdict: 'exempt', of: 0 })
    expect(await judge(`${rule}\n无记录时: 合格`, empty)).toMatchObject({ verdict: 'pass', score: 10 })
    const none = { '2025-autumn/drills.yaml': undefined }
    expect(await judge(rule, none)).toMatchObject({ verdict: 'mend', finding: '没有演练台账' })
    expect(await judge(`${rule}\n无台账时: 不合格`, none)).toMatchObject({ verdict: 'fail', of: 10 })
  })
})

describe('天数', () => {
  const rule = '量法: 天数\n台账: 检查.隐患\n起: deadline\n止: fixed'
  const hazard = (text: string): Readonly<Record<string, string>> => ({
    '2025-autumn/inspections.yaml': `- 编号: J1\n  日期: 2025-09-10\n  范围: 校舍\n  隐患:\n    - {隐患: 松动, ${text}}\n`,
  })

  it.each([
    ['期限: 2025-09-20, 整改日期: 2025-09-20', 'pass'],
    ['期限: 2025-09-20, 整改日期: 2025-09-21', 'fail'],
    ['期限: 2025-09-20', 'fail'],
    ['整改日期: 2025-09-20', 'fail'],
    ['期限: 2025-09, 整改日期: 2025-09-30', 'pass'],
    ['期限: 2026-01-23', 'exempt'],
    ['期限: 2026-01-22', 'fail'],
  ])('%s: %s', async (text, verdict) => {
    const finding = await judge(rule, hazard(text))
    expect(finding.verdict).toBe(verdict)
    if (verdict === 'fail') expect(finding.records).toMatchObject([{ id: 'J1', line: 5, met: false }])
  })

  it('allows as many days as 至多 says', async () => {
    const late = hazard('期限: 2025-09-20, 整改日期: 2025-09-23')
    expect(await judge(`${rule}\n至多: 3`, late)).toMatchObject({ verdict: 'pass' })
    expect(await judge(`${rule}\n至多: 2`, late)).toMatchObject({ verdict: 'fail' })
  })
})

describe('文件 and 台账', () => {
  it('find what exists and name what does not', async () => {
    expect(await judge('量法: 文件\n文件: [工作总结]')).toMatchObject({ verdict: 'pass' })
    expect(await judge('量法: 文件\n文件: [工作总结, 工作计划]')).toMatchObject({
      verdict: 'fail',
      gaps: ['工作计划'],
    })
    expect(await judge('量法: 台账\n台账: [演练, 图书]')).toMatchObject({
      verdict: 'fail',
      finding: '2种台账缺图书',
    })
  })
})

describe('免审', () => {
  it('exempts a school whose profile says so, and no other', async () => {
    const rule = '量法: 每周次数\n台账: 检查\n条件: scope="食堂"\n免审: 食堂="无"'
    const withCanteen = await judge(rule)
    expect(withCanteen).toMatchObject({ verdict: 'fail', of: 10 })
    const rubric = rubricOf(
      '审核单位: 区教育局\n条目:\n  - {编号: x, 名称: x, 要求: x, 量法: 次数, 台账: 检查, 至少: 1, 免审: 食堂="无"}\n',
    )
    const without = await findingsOf(makeDeeds(3, '2025-autumn', 1), {}, rubric)
    expect(without.get('x')).toMatchObject({ verdict: 'exempt', of: 0, score: 0 })
  })
})

describe('a school whose ledgers lose one month of drills', () => {
  it('fails that rule and no other', async () => {
    const before = await findingsOf(faultless)
    const deeds = {
      ...faultless,
      drills: faultless.drills.filter(({ date }) => !date.startsWith('2025-11')),
    }
    const after = await findingsOf(deeds)
    const changed = [...after].filter(([rule, { verdict }]) => verdict !== before.get(rule)?.verdict)
    expect([...before.values()].filter(({ verdict }) => verdict !== 'pass')).toEqual([])
    expect(changed.map(([rule, { verdict }]) => [rule, verdict])).toEqual([['drill-month', 'fail']])
  })
})
