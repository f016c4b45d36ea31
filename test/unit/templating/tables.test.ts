import { describe, expect, it } from 'vitest'
import { type Block, plainText } from '../../../src/document/index.ts'
import { render } from '../../support/render.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': `- {id: A, date: 2025-10-03, item: 灯管, action: 更换, quantity: 3支, cost: 30, status: 已完成}
- {id: B, date: 2025-09-12, item: 灯管, action: 更换, quantity: 5支}
- {id: C, date: 2025-11, item: 门, action: 维修, quantity: 2扇, cost: 12000.5}
- {id: D, date: 九月初, item: 窗, action: 维修}
`,
  '2025-autumn/purchases.yaml':
    '- {id: P, date: 2025-09-01, cost: 100, category: 卫生用品, items: [{name: 桶, quantity: 2个, price: 5}, {name: 盆, quantity: 3个}]}\n- {id: Q, date: 2025-09-02, cost: 50, category: 图书, items: [{name: 桶, quantity: 1个}]}\n',
  '2025-autumn/events.yaml': 'records: []\n',
})
type Table = Extract<Block, { type: 'table' }>
function tableOf(template: string): Table | undefined {
  const { inserts } = render(template, workspace)
  const blocks = inserts.flatMap((insert) => (insert.kind === 'blocks' ? insert.blocks : []))
  return blocks.find((block): block is Table => block.type === 'table')
}
const told = (template: string): readonly string[] => {
  const table = tableOf(template)
  if (!table) return []
  const row = (cells: readonly Parameters<typeof plainText>[0][]): string => cells.map(plainText).join('|')
  return [
    ...(table.caption ? [`《${plainText(table.caption)}》`] : []),
    row(table.columns.map(({ heading }) => heading)),
    ...table.rows.map(({ cells, total }) => `${row(cells)}${total === true ? ' =' : ''}`),
  ]
}

describe('a table of records', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      '{{table repairs item="灯管"}}',
      ['报修日期|物品|做法|数量|完成日期', '2025年10月3日|灯管|更换|3支|', '2025年9月12日|灯管|更换|5支|'],
    ],
    [
      '{{table repairs columns="编号、 item ,cost" caption="维修表" numbered=true}}',
      ['《维修表》', '序号|编号|物品|费用', '1|A|灯管|30元', '2|B|灯管|', '3|C|门|12000.50元', '4|D|窗|'],
    ],
    [
      '{{table repairs columns="date,item" dates="digits" order="date"}}',
      ['报修日期|物品', '九月初|窗', '2025-09-12|灯管', '2025-10-03|灯管', '2025-11|门'],
    ],
    ['{{table repairs columns="item" limit=2}}', ['物品', '灯管', '灯管']],
    [
      '{{table repairs columns="item,quantity,cost" total=true}}',
      ['物品|数量|费用', '灯管|3支|30元', '灯管|5支|', '门|2扇|12000.50元', '窗||', '合计||12030.50元 ='],
    ],
    [
      '{{table repairs columns="item,quantity" total=true item="灯管"}}',
      ['物品|数量', '灯管|3支', '灯管|5支', '合计|8支 ='],
    ],
    [
      '{{table repairs columns="quantity,item" total=true item="灯管" numbered=true}}',
      ['序号|数量|物品', '1|3支|灯管', '2|5支|灯管', '合计|8支| ='],
    ],
    [
      '{{table repairs columns="quantity,item" total=true item="灯管"}}',
      ['数量|物品', '3支|灯管', '5支|灯管', '8支| ='],
    ],
    [
      '{{table repairs columns="item,quantity,cost" sums="费用"}}',
      ['物品|数量|费用', '灯管|3支|30元', '灯管|5支|', '门|2扇|12000.50元', '窗||', '合计||12030.50元 ='],
    ],
    ['{{table repairs columns="item,quantity" sums="" item="门"}}', ['物品|数量', '门|2扇']],
    [
      '{{table purchases columns="date,items.name,数量,record.cost,category" total=true}}',
      [
        '采购日期|名称|数量|总价|类别',
        '2025年9月1日|桶|2个|100元|卫生用品',
        '2025年9月1日|盆|3个|100元|卫生用品',
        '2025年9月2日|桶|1个|50元|图书',
        '合计||6个|| =',
      ],
    ],
    ['{{table repairs item="没有"}}', []],
  ])('%s', (template, rows) => expect(told(template)).toEqual(rows))

  it('has numbers to the right, dates and choices in the centre, and words to the left', () => {
    const table = tableOf(
      '{{table repairs columns="date,item,quantity,cost,status" numbered=true landscape=true}}',
    )
    expect(table?.columns.map(({ align }) => align)).toEqual([
      'centre',
      'centre',
      'left',
      'right',
      'right',
      'centre',
    ])
    expect(table).toMatchObject({ landscape: true })
    expect(tableOf('{{table repairs landscape=false}}')).toMatchObject({ landscape: false })
    expect(tableOf('{{table repairs}}')).not.toHaveProperty('landscape')
    expect(tableOf('{{table repairs}}')).not.toHaveProperty('caption')
  })
})

describe('a table of groups', () => {
  it.each<readonly [string, readonly string[]]>([
    ['{{table repairs by="item"}}', ['物品|次数', '灯管|2次', '门|1次', '窗|1次']],
    [
      '{{table repairs by="item" columns="count,quantity,cost" total=true caption="各样"}}',
      [
        '《各样》',
        '物品|次数|数量|费用',
        '灯管|2次|8支|30元',
        '门|1次|2扇|12000.50元',
        '窗|1次||',
        '合计|4次||12030.50元 =',
      ],
    ],
    ['{{table repairs by="action" columns="quantity"}}', ['做法|数量', '更换|8支', '维修|']],
    [
      '{{table purchases by="category" columns="cost,items.quantity"}}',
      ['类别|总价|数量', '卫生用品|100元|5个', '图书|50元|1个'],
    ],
    [
      '{{table (items purchases) by="name" columns="quantity,record.cost"}}',
      ['名称|数量|总价', '桶|3个|150元', '盆|3个|100元'],
    ],
  ])('%s', (template, rows) => expect(told(template)).toEqual(rows))

  it('reports what cannot be added up', () => {
    const { reports } = render('{{table repairs by="item" columns="place"}}', workspace)
    expect(reports).toEqual(['template-bad-argument 1:3 维修的“地点”不是数，不能相加'])
    const idle = render('{{table repairs by="item" limit=2 dates="digits" order="date"}}', workspace).reports
    expect(idle.map((report) => report.replace(/^\S+ \S+ /, ''))).toEqual([
      'table 写了 by，dates 就不起作用',
      'table 写了 by，order 就不起作用',
      'table 写了 by，limit 就不起作用',
    ])
  })
})

describe('a chart', () => {
  it('is refused if its groups have different measure words', () => {
    const { reports, hints } = render('{{chart repairs by="item" sum="quantity"}}', workspace)
    expect(reports).toEqual(['facts-mixed-units 1:3 图里各组的量词不同（支、扇），不能画在一起'])
    expect(hints).toContain('不写 sum 就画条数；或只挑一种量词的，如 unit="只"。')
  })

  it.each([
    ['{{chart repairs by="item" sum="cost"}}', '各物品维修费用', '元', ['灯管 30', '门 12000.5']],
    [
      '{{chart repairs by="月" caption="月份"}}',
      '月份',
      '次',
      ['9月 2', '10月 1', '11月 1', '12月 0', '1月 0'],
    ],
    ['{{chart repairs by="item" limit=1}}', '各物品维修次数', '次', ['其他 4']],
    ['{{chart purchases by="类别" sum="数量"}}', '各类别采购数量', '个', ['卫生用品 5', '图书 1']],
    ['{{chart purchases by="items.name" sum="物品清单.数量"}}', '各名称采购数量', '个', ['桶 3', '盆 3']],
    ['{{chart purchases by="类别" sum="items.quantity"}}', '各类别采购数量', '个', ['卫生用品 5', '图书 1']],
  ])('%s', (template, caption, unit, points) => {
    const { inserts } = render(template, workspace)
    const [chart] = inserts.flatMap((insert) => (insert.kind === 'blocks' ? insert.blocks : []))
    if (chart?.type !== 'chart') throw new Error('no chart')
    expect([plainText(chart.caption), chart.unit]).toEqual([caption, unit])
    expect(chart.points.map(({ label, value }) => `${label} ${value}`)).toEqual(points)
  })

  it('is a gap if nobody wrote the numbers', () => {
    const { text, reports } = render('{{chart repairs by="action" sum="cost" item="窗"}}', workspace)
    expect(text).toContain('【待补：费用合计】')
    expect(reports[0]).toMatch(/^facts-missing 1:1 /)
  })
})
