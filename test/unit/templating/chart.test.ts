import { describe, expect, it } from 'vitest'
import { type Chart, plainText } from '../../../src/document/index.ts'
import { render } from '../../support/render.ts'
import { repairs, smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': repairs(
    { item: '灯管', many: 5, month: '2025-09', more: 'cost: 10' },
    { item: '门', many: 3, month: '2025-10', more: 'cost: 20.5' },
    { item: '窗户', many: 2, month: '2025-12', more: 'cost: 1' },
    { item: '水嘴', many: 1, month: '2025-12', more: 'cost: 2' },
  ),
})

const charts = (template: string, ledgers = workspace) => {
  const { inserts, evidence, reports } = render(template, ledgers)
  const found = inserts.flatMap((insert) => (insert.kind === 'blocks' ? insert.blocks : []))
  return { chart: found[0] as Chart | undefined, evidence, reports }
}
const told = (chart: Chart | undefined): readonly string[] =>
  chart?.points.map(({ label, value }) => `${label} ${value}`) ?? []

describe('chart', () => {
  it('counts by the months of the term, including those without a record', () => {
    const { chart, evidence } = charts('{{chart repairs by="month"}}')
    expect(told(chart)).toEqual(['9月 5', '10月 3', '11月 0', '12月 3', '1月 0'])
    expect(chart).toMatchObject({ shape: 'column', unit: '次' })
    expect(plainText(chart?.caption ?? [])).toBe('各月维修次数')
    expect(chart?.points.map((point) => evidence[point.evidence]?.exact)).toEqual([5, 3, 0, 3, 0])
  })

  it('adds up a field by the values of another, the largest group first', () => {
    const { chart } = charts('{{chart repairs by="item" sum="cost" type="条形图" caption="费用"}}')
    expect(told(chart)).toEqual(['灯管 50', '门 61.5', '窗户 2', '水嘴 2'])
    expect(chart).toMatchObject({ shape: 'bar', unit: '元' })
  })

  it('joins small groups into one, whose evidence is all their records', () => {
    const { chart, evidence } = charts('{{chart repairs by="item" type="pie" limit=3}}')
    expect(told(chart)).toEqual(['灯管 5', '门 3', '其他 3'])
    expect(evidence[chart?.points[2]?.evidence ?? -1]?.records).toHaveLength(3)
  })

  it('has one group 其他, the last, though records say 其他 themselves', () => {
    const items = [
      { item: '其他', many: 3, month: '2025-09' },
      { item: '灯', many: 2, month: '2025-09' },
      { item: '门', many: 1, month: '2025-10' },
      { item: '窗', many: 1, month: '2025-10' },
    ]
    const { chart } = charts(
      '{{chart repairs by="item" limit=2}}',
      smallWorkspace({ '2025-autumn/repairs.yaml': repairs(...items) }),
    )
    expect(told(chart)).toEqual(['灯 2', '其他 5'])
  })

  it('draws nothing if there is nothing to count', () => {
    expect(charts('{{chart repairs by="month" item="课桌"}}').chart).toBeUndefined()
  })

  it('reports an unknown field', () => {
    expect(charts('{{chart repairs by="colour"}}').reports[0]).toContain('template-unknown-field 1:3')
  })
})
