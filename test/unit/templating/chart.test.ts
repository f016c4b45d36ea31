import { describe, expect, it } from 'vitest'
import { type Chart, plainText } from '../../../src/document/index.ts'
import { render } from '../../support/render.ts'
import { repairs, smallWorkspace, twoTerms } from '../../support/small-workspace.ts'

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

describe('the groups of a chart', () => {
  const items = (many: number) =>
    smallWorkspace({
      '2025-autumn/repairs.yaml': repairs(
        ...Array.from({ length: many }, (_, at) => ({ item: `物品${at + 1}`, many: 1 })),
      ),
    })
  const labels = (template: string, many: number): readonly string[] =>
    charts(template, items(many)).chart?.points.map(({ label }) => label) ?? []

  it.each([
    ['', 12],
    ['type="bar"', 15],
    ['type="pie"', 6],
    ['limit=4', 4],
    ['limit=1', 1],
  ])('are so many that there is room for them: %s', (option, most) => {
    const template = `{{chart repairs by="item" ${option}}}`
    expect(labels(template, most)).toEqual(Array.from({ length: most }, (_, at) => `物品${at + 1}`))
    const more = labels(template, most + 1)
    expect(more).toHaveLength(most)
    expect(more.at(-1)).toBe('其他')
  })

  it('have a caption that says what they are', () => {
    const caption = (template: string) => plainText(charts(template).chart?.caption ?? [])
    expect(caption('{{chart repairs by="item"}}')).toBe('各物品维修次数')
    expect(caption('{{chart repairs by="item" sum="cost"}}')).toBe('各物品维修费用')
    expect(caption('{{chart repairs by="月" sum="cost"}}')).toBe('各月维修费用')
    expect(caption('{{chart repairs by="item" caption="看看"}}')).toBe('看看')
  })

  it('are those of items, with amounts of items', () => {
    const bought = smallWorkspace({
      '2025-autumn/purchases.yaml':
        '- {id: P, date: 2025-09-01, supplier: 文具店, items: [{name: 桶, quantity: 2个}, {name: 盆, quantity: 3个}]}\n',
    })
    const points = (template: string) => told(charts(template, bought).chart)
    expect(points('{{chart purchases by="items.name" sum="items.quantity"}}')).toEqual(['桶 2', '盆 3'])
    expect(points('{{chart purchases by="supplier" sum="items.quantity"}}')).toEqual(['文具店 5'])
  })

  it('without a value are left out, and their reason is the result if there are no others', () => {
    const some = smallWorkspace({
      '2025-autumn/repairs.yaml': repairs(
        { item: '灯管', many: 1, more: 'cost: 10' },
        { item: '门', many: 2 },
      ),
    })
    expect(told(charts('{{chart repairs by="item" sum="cost"}}', some).chart)).toEqual(['灯管 10'])
    const none = render('{{chart repairs by="item" sum="cost" item="门"}}', some)
    expect(none.text).toBe('【待补：费用合计】')
    expect(none.reports).toEqual([
      'facts-missing 1:1 维修记录，物品为“门”，物品为“门”有 2 条，都没有填“费用”，不知道合计是多少',
    ])
  })

  it('have one measure word, that of a group that has one', () => {
    const quantities = (template: string) =>
      smallWorkspace({
        '2025-autumn/repairs.yaml': repairs(
          { item: '灯管', many: 2, quantity: '3支', month: '2025-11' },
          { item: template, many: 1, quantity: '1扇', month: '2025-12' },
        ),
      })
    const { chart } = charts('{{chart repairs by="month" sum="quantity" item="灯管"}}', quantities('门'))
    expect(chart).toMatchObject({ unit: '支' })
    expect(told(chart)).toEqual(['9月 0', '10月 0', '11月 6', '12月 0', '1月 0'])
    const mixed = render('{{chart repairs by="item" sum="quantity"}}', quantities('门'))
    expect(mixed.text).toBe('【待补：模板有误】')
    expect(mixed.reports).toEqual(['facts-mixed-units 1:3 图里各组的量词不同（支、扇），不能画在一起'])
    expect(mixed.hints).toBe('不写 sum 就画条数；或只挑一种量词的，如 unit="只"。')
  })

  it('are nothing if all are 0', () => {
    const zero = smallWorkspace({
      '2025-autumn/repairs.yaml': repairs({ item: '门', many: 2, quantity: '0扇' }),
    })
    expect(charts('{{chart repairs by="item" sum="quantity"}}', zero)).toMatchObject({
      chart: undefined,
      reports: [],
    })
  })
})

describe('the months of a chart', () => {
  const autumn = repairs({ item: '门', many: 1, month: '2025-09' })
  const months = (knownOn: string | undefined) =>
    charts('{{chart repairs by="month"}}', {
      ...smallWorkspace({ '2025-autumn/repairs.yaml': autumn }, twoTerms()),
      ...(knownOn !== undefined && { knownOn }),
    }).chart?.points.map(({ label }) => label)

  it('are those up to the day that the document knows', () => {
    expect(months('2025-09-01')).toEqual(['9月'])
    expect(months('2025-10-01')).toEqual(['9月', '10月'])
    expect(months('2026-05-01')).toEqual(['9月', '10月', '11月', '12月', '1月'])
    expect(months(undefined)).toEqual(['9月', '10月', '11月', '12月', '1月'])
  })
})
