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

  it('only calls dates contradictory that must be', () => {
    expect(codesOf(repairOn('2025-10', ', 完成日期: 2025-10-01'))).toEqual([])
    expect(codesOf(repairOn('十月下旬', ', 完成日期: 2025-10-20'))).toEqual(['done-before-reported'])
    expect(codesOf(repairOn('2025-10-20', ', 完成日期: 2025-10-20'))).toEqual([])
  })

  it('lets things that last have begun earlier', () => {
    expect(
      codesOf({
        '2025-autumn/contracts.yaml': '- {编号: HT-001, 服务: 保安, 起: 2024-01-01, 止: 2026-12-31}',
        '2025-autumn/rules.yaml':
          '- {编号: ZD-001, 名称: 门卫制度, 类型: 制度, 状态: 执行, 日期: 2019-09-01}',
      }),
    ).toEqual([])
  })

  it('says nothing of canteens where the profile says nothing', () => {
    expect(
      codesOf({ '2025-autumn/inspections.yaml': '- {编号: JC-001, 日期: 2025-10-10, 范围: 食堂}' }),
    ).toEqual([])
  })

  it('compares a purchase in 分, and only where every item has a price', () => {
    const purchase = (items: string): readonly string[] =>
      codesOf({
        '2025-autumn/purchases.yaml': `- {编号: CG-001, 日期: 2025-10-10, 总价: 0.3, 物品清单: [${items}]}`,
      })
    expect(purchase('{名称: 甲, 数量: 3, 单价: 0.1}')).toEqual([])
    expect(purchase('{名称: 甲, 数量: 3, 单价: 0.2}')).toEqual(['cost-differs'])
    expect(purchase('{名称: 甲, 数量: 3, 单价: 0.2}, {名称: 乙, 数量: 1}')).toEqual([])
  })
})
