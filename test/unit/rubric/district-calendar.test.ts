import { describe, expect, it } from 'vitest'
import { renderReport } from '../../../src/diagnostics/index.ts'
import { type Finding, readRubric } from '../../../src/rubric/index.ts'
import { findingsOf, rubricOf } from '../../support/review.ts'
import { makeDeeds } from '../../support/synthetic-school.ts'

const rule = '条目:\n  - {编号: x, 名称: x, 要求: x, 分值: 10, 量法: 每周次数, 台账: 检查, 按比例给分: 是}\n'

const faultless = makeDeeds(1, '2025-autumn', 1)
/** Without an inspection from 10 to 16 November. */
const missed = {
  ...faultless,
  inspections: faultless.inspections.filter(({ date }) => date < '2025-11-10' || date > '2025-11-16'),
}
const ownHoliday = (name: string): string =>
  `学校名称: ${faultless.name}\n食堂: 有\n当前学期: 2025-autumn\n学期:\n  2025-autumn: {开始: 2025-09-01, 结束: 2026-01-23}\n节假日:\n  - {名称: ${name}, 开始: 2025-11-10, 结束: 2025-11-14}\n`

const judged = async (
  calendar: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<Finding | undefined> =>
  (await findingsOf(missed, changes, rubricOf(`审核单位: 区教育局\n${calendar}${rule}`))).get('x')

describe('which weeks count', () => {
  const excused = { 'school.yaml': ownHoliday('秋假') }

  it('is not up to a school', async () => {
    for (const written of ['', '学校校历: 不采信\n'])
      expect(await judged(written, excused)).toMatchObject({
        verdict: 'fail',
        gaps: [expect.stringContaining('第11周')],
      })
  })

  it('is up to schools if the district trusts them', async () => {
    expect(await judged('学校校历: 采信\n', excused)).toMatchObject({ verdict: 'pass', score: 10 })
    expect(await judged('学校校历: 采信\n')).toMatchObject({ verdict: 'fail' })
  })

  it('is up to the district, for all schools', async () => {
    const closed = '节假日:\n  - {名称: 秋假, 开始: 2025-11-10, 结束: 2025-11-14}\n'
    expect(await judged(closed)).toMatchObject({ verdict: 'pass', score: 10 })
    const part = '节假日:\n  - {名称: 秋假, 开始: 2025-11-10, 结束: 2025-11-11}\n'
    expect(await judged(part)).toMatchObject({ verdict: 'fail' })
  })

  it('excludes the country’s holidays, which nobody needs to enter', async () => {
    const without = {
      ...missed,
      inspections: missed.inspections.filter(({ date }) => date < '2025-10-01' || date > '2025-10-12'),
    }
    const rubric = rubricOf(`审核单位: 区教育局\n${rule}`)
    expect((await findingsOf(without, {}, rubric)).get('x')?.gaps).toHaveLength(1)
  })

  it('depends on the district’s first and last day of the term, not on the school’s', async () => {
    const short = {
      'school.yaml': ownHoliday('无')
        .replace('2025-09-01, 结束: 2026-01-23', '2025-11-17, 结束: 2026-01-23')
        .replace(/节假日[\s\S]*$/, ''),
    }
    expect(await judged('', short)).toMatchObject({ verdict: 'pass' })
    const terms = '学期:\n  - {学期: 2025-autumn, 开始: 2025-09-01, 结束: 2026-01-23}\n'
    expect(await judged(terms, short)).toMatchObject({ verdict: 'fail' })
  })
})

describe('a calendar with faults', () => {
  it.each([
    ['学校校历: 有时采信\n', /rubric\.yaml:2:7.*有时采信/],
    [
      '学期:\n  - {学期: 秋季, 开始: 2025-09-01, 结束: 2026-01-23}\n',
      /rubric\.yaml:3:10.*“秋季”不是学期编号/,
    ],
    [
      '学期:\n  - {学期: 2025-autumn, 开始: 2026-01-23, 结束: 2025-09-01}\n',
      /rubric\.yaml:3:43.*早于开始日期/,
    ],
    ['节假日:\n  - {名称: 秋假, 开始: 2025-11-14, 结束: 2025-11-10}\n', /rubric\.yaml:3:34.*早于开始日期/],
    ['节假日:\n  - {名称: 秋假, 开始: 十一月, 结束: 2025-11-10}\n', /rubric\.yaml:3:18/],
  ])('%s', (calendar, expected) => {
    const text = `审核单位: 区教育局\n${calendar}${rule}`
    const { value, diagnostics } = readRubric('rubric.yaml', new TextEncoder().encode(text))
    expect(renderReport(diagnostics, new Map([['rubric.yaml', text]]), { color: false })).toMatch(expected)
    expect(value).toBeUndefined()
  })
})
