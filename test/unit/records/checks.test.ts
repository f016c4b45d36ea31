import { describe, expect, it } from 'vitest'
import { parseWorkspace } from '../../../src/records/index.ts'
import { filesOf } from '../../support/workspace-files.ts'

const codesOf = (texts: Readonly<Record<string, string>>): readonly string[] =>
  parseWorkspace(filesOf(texts)).diagnostics.map(({ code }) => code)

const repairOn = (date: string, more = ''): Readonly<Record<string, string>> => ({
  '2025-autumn/repairs.yaml': `- {编号: WX-001, 日期: ${date}, 物品: 门, 做法: 维修${more}}`,
})

describe('checks', () => {
  it.each([
    ['2025-09-01', []],
    ['2026-01-23', []],
    ['2025-08', []],
    ['2025-07-15', []],
    ['暑期', []],
    ['寒假', []],
    ['2026-01-30', ['date-in-holiday']],
    ['2025-06-30', ['date-outside-term']],
    ['2024-10-08', ['date-outside-term']],
    ['2026-03-02', ['date-outside-term']],
  ])('a repair of autumn dated %s gives %j', (date, codes) => {
    expect(codesOf(repairOn(date))).toEqual(codes)
  })

  it('report only dates that contradict each other in any case', () => {
    expect(codesOf(repairOn('2025-10', ', 完成日期: 2025-10-01'))).toEqual([])
    expect(codesOf(repairOn('十月下旬', ', 完成日期: 2025-10-20'))).toEqual(['done-before-reported'])
    expect(codesOf(repairOn('2025-10-20', ', 完成日期: 2025-10-20'))).toEqual([])
  })

  it('allow lasting things to have begun earlier', () => {
    expect(
      codesOf({
        '2025-autumn/contracts.yaml': '- {编号: HT-001, 服务: 保安, 起: 2024-01-01, 止: 2026-12-31}',
        '2025-autumn/rules.yaml':
          '- {编号: ZD-001, 名称: 门卫制度, 类型: 制度, 状态: 执行, 日期: 2019-09-01}',
      }),
    ).toEqual([])
  })

  it('say nothing about canteens if the profile does not', () => {
    expect(
      codesOf({ '2025-autumn/inspections.yaml': '- {编号: JC-001, 日期: 2025-10-10, 范围: 食堂}' }),
    ).toEqual([])
  })

  it('compare a purchase in 分, and only if every item has a price', () => {
    const purchase = (items: string): readonly string[] =>
      codesOf({
        '2025-autumn/purchases.yaml': `- {编号: CG-001, 日期: 2025-10-10, 总价: 0.3, 物品清单: [${items}]}`,
      })
    expect(purchase('{名称: 甲, 数量: 3, 单价: 0.1}')).toEqual([])
    expect(purchase('{名称: 甲, 数量: 3, 单价: 0.2}')).toEqual(['cost-differs'])
    expect(purchase('{名称: 甲, 数量: 3, 单价: 0.2}, {名称: 乙, 数量: 1}')).toEqual([])
  })

  const drillsOn = (
    dates: readonly string[],
    more: Readonly<Record<string, string>> = {},
  ): readonly string[] =>
    codesOf({
      ...more,
      '2025-autumn/drills.yaml': dates
        .map((date, index) => `- {编号: YL-${index}, 日期: ${date}, 类型: 消防}\n`)
        .join(''),
    })
  const everyMonth = ['2025-09-10', '2025-10', '十一月初', '2025-12-01', '2026-01-08']

  it('expect a drill in every month with more than a week of school, if drills are recorded at all', () => {
    expect(drillsOn(everyMonth)).toEqual([])
    expect(drillsOn(everyMonth.slice(1))).toEqual(['drill-month-missing'])
    expect(drillsOn([])).toEqual([])
    const school = `学校名称: 城南小学
学期:
  2025-autumn: {开始: 2025-09-25, 结束: 2026-01-23}
  2026-spring: {开始: 2026-02-24, 结束: 2026-07-03}
`
    expect(drillsOn(everyMonth.slice(1), { 'school.yaml': school })).toEqual([])
  })

  it('allow a hazard to be open if its deadline lies after the term', () => {
    const finding = (deadline: string): readonly string[] =>
      codesOf({
        '2025-autumn/inspections.yaml': `- {编号: JC-001, 日期: 2025-10-10, 范围: 校舍, 隐患: [{隐患: 渗水, 期限: ${deadline}}]}`,
      })
    expect(finding('2026-01-22')).toEqual(['finding-overdue'])
    expect(finding('2026-01-23')).toEqual([])
    expect(finding('寒假')).toEqual([])
  })

  it('expect evidence of the monthly plan only if the ledgers name plan items', () => {
    const plan = '- {编号: JH-001, 内容: 大排查, 部分: 月度工作, 月份: 10, 状态: 已完成}\n'
    const meeting = (more: string): string => `- {编号: HY-001, 日期: 2025-10-10, 主题: 安全${more}}\n`
    const codes = (more: string): readonly string[] =>
      codesOf({ '2025-autumn/plan.yaml': plan, '2025-autumn/meetings.yaml': meeting(more) })
    expect(codes('')).toEqual([])
    expect(codes(', 落实计划: JH-001')).toEqual([])
    expect(codes(', 落实计划: JH-009')).toEqual(['fulfils-unknown', 'plan-unfulfilled'])
  })

  it('take records for the same thing only if date, place, item and action are all known and equal', () => {
    const twice = (values: string, other = values): readonly string[] =>
      codesOf({
        '2025-autumn/repairs.yaml': `- {编号: WX-001, ${values}}\n- {编号: WX-002, ${other}}\n`,
      })
    const same = '日期: 2025-10-08, 物品: 灯管, 做法: 更换, 地点: 一年级一班'
    expect(twice(same)).toEqual(['record-repeated'])
    expect(twice(same, same.replace('更换', '维修'))).toEqual([])
    expect(twice(same.replace(', 地点: 一年级一班', ''))).toEqual([])
    expect(twice(same.replace('2025-10-08', '2025-10'))).toEqual([])
  })

  it('say nothing about what the profile does not state', () => {
    expect(
      codesOf({
        '2025-autumn/library.yaml': '- {编号: TS-001, 日期: 2025-10-10, 做法: 搬迁, 册数: 90000}',
        '2025-autumn/meetings.yaml': '- {编号: HY-001, 日期: 2025-10-10, 主题: 安全, 参加人数: 9000}',
        '2025-autumn/inspections.yaml': '- {编号: JC-001, 日期: 2025-10-10, 范围: 校车}',
      }),
    ).toEqual([])
  })
})
