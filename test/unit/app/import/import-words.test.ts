import { describe, expect, it } from 'vitest'
import { emptyData, importFile } from '../../../support/import-file.ts'
import { type BookCell, makeBook } from '../../../support/make-book.ts'

type Rows = readonly (readonly BookCell[])[]

const file = 'in/台账.xlsx'

/** Imports one sheet: what the ledger of a kind gets, without ids, and the messages. */
async function imported(
  sheet: string,
  plural: string,
  rows: Rows,
  data = emptyData,
): Promise<{ readonly ledger: string; readonly messages: string; readonly codes: readonly string[] }> {
  const result = await importFile(file, await makeBook({ [sheet]: rows }), data)
  const ledger = (result.data[`2026-spring/${plural}.yaml`] ?? '').replace(/- id: \S+\n/g, '')
  return { ledger, messages: result.messages, codes: result.codes }
}

const repair = (column: string, cell: BookCell): Rows => [
  ['日期', '物品', '做法', column],
  ['4.3', '灯管', '更换', cell],
]

describe('states', () => {
  it.each([
    ['√', '已完成'],
    ['☑', '已完成'],
    ['✓', '已完成'],
    ['×', '未完成'],
    ['☐', '未完成'],
    ['已换', '已完成'],
    ['待处理', '未完成'],
    ['正在修', '处理中'],
  ])('%s below 完成 is %s', async (cell, state) => {
    const { ledger } = await imported('维修', 'repairs', repair('完成', cell))
    expect(ledger).toContain(`status: ${state}\n`)
    expect(ledger).not.toContain('note')
  })

  it('and the day or the reason beside one go where they belong', async () => {
    const { ledger } = await imported('维修', 'repairs', [
      ['日期', '物品', '做法', '状态'],
      ['4.3', '灯管', '更换', '已修（4.9）'],
      ['4.4', '门', '维修', '未完成，等配件'],
    ])
    expect(ledger).toContain('done: 2026-04-09\n  status: 已完成\n')
    expect(ledger).toContain('status: 未完成\n  reason: 等配件\n')
  })

  it('a day below 是否完成 is the day of completion, a tick below 完成日期 the state', async () => {
    expect((await imported('维修', 'repairs', repair('是否完成', '4月5日'))).ledger).toContain(
      'done: 2026-04-05\n',
    )
    expect((await imported('维修', 'repairs', repair('完成日期', '√'))).ledger).toContain('status: 已完成\n')
  })

  it('are read in 备注 where no column tells one', async () => {
    const { ledger } = await imported('维修', 'repairs', repair('备注', '未完成，等配件'))
    expect(ledger).toContain('status: 未完成\n  reason: 等配件\n')
    expect(ledger).not.toContain('note')
  })

  it('in 备注 that contradict the column are kept and reported', async () => {
    const { ledger, messages } = await imported('维修', 'repairs', [
      ['日期', '物品', '做法', '状态', '备注'],
      ['4.3', '灯管', '更换', '√', '未完成，等配件'],
    ])
    expect(ledger).toContain('status: 已完成\n  note: 未完成，等配件\n')
    expect(messages).toContain('与“状态”的“已完成”不一致')
  })

  it('of hazards are known without a day', async () => {
    const { ledger } = await imported('检查', 'inspections', [
      ['日期', '检查部位', '隐患', '整改情况', '是否整改'],
      ['4.2', '食堂', '插座外露', '已整改（4.9）', ''],
      ['4.3', '一楼', '栏杆松动', '', '√'],
      ['4.4', '二楼', '玻璃破损', '', '×'],
      ['4.5', '三楼', '地砖松动', '已整改，重新铺贴', ''],
    ])
    expect(ledger).toContain('- hazard: 插座外露\n      status: 已整改\n      fixed: 2026-04-09\n')
    expect(ledger).toContain('- hazard: 栏杆松动\n      status: 已整改\n')
    expect(ledger).toContain('- hazard: 玻璃破损\n      status: 未整改\n')
    expect(ledger).toContain('- hazard: 地砖松动\n      measure: 重新铺贴\n      status: 已整改\n')
  })

  it('that mean nothing certain are kept and reported, not guessed', async () => {
    const { ledger, messages } = await imported('资产', 'assets', [
      ['资产名称', '数量', '使用状态'],
      ['空调', 2, '待报废'],
    ])
    expect(ledger).not.toContain('status')
    expect(ledger).toContain('note: "使用状态：待报废"\n')
    expect(messages).toContain('写的是“待报废”')
  })

  it('in a school’s own words are read as its memory says', async () => {
    const data = { ...emptyData, '.houqin/import.yaml': '说法:\n  搞定: 已完成\n  换芯: 更换\n' }
    const { ledger } = await imported(
      '维修',
      'repairs',
      [
        ['日期', '物品', '做法', '状态'],
        ['4.3', '门锁', '换芯', '搞定'],
      ],
      data,
    )
    expect(ledger).toContain('action: 更换\n  status: 已完成\n')
  })
})

describe('an inspection that found nothing', () => {
  it('keeps the place where it found nothing', async () => {
    const { ledger } = await imported('隐患排查', 'inspections', [
      ['日期', '隐患部位', '隐患', '责任人'],
      ['4.2', '食堂', '无', '周某'],
    ])
    expect(ledger).toContain('scope: 食堂\n  note: "责任人：周某"\n')
    expect(ledger).not.toContain('hazard:')
  })
})

describe('units', () => {
  it.each<[string, BookCell, string]>([
    ['费用（千元）', 1.2, 'cost: 1200'],
    ['费用（百元）', 12.5, 'cost: 1250'],
    ['费用（万元）', 1.234, 'cost: 12340'],
    ['费用（角）', 15, 'cost: 1.5'],
    ['费用（元）', '1.2千元', 'cost: 1200'],
    ['费用', '3百', 'cost: 300'],
    ['费用', '12元5角', 'cost: 12.5'],
    ['费用', '3块5', 'cost: 3.5'],
    ['费用', '3元5分', 'cost: 3.05'],
    ['费用', '8角', 'cost: 0.8'],
    ['数量（百张）', 3, 'quantity: 300张'],
    ['数量（千克）', 3, 'quantity: 3千克'],
    ['数量', '3百张', 'quantity: 300张'],
    ['数量', '3万张', 'quantity: 3万张'],
  ])('%s %s is %s', async (header, cell, line) => {
    expect((await imported('维修', 'repairs', repair(header, cell))).ledger).toContain(`${line}\n`)
  })

  it.each(['2个/班', '每班2个', '2个／间'])('%s is no total', async (cell) => {
    const { ledger, messages } = await imported('维修', 'repairs', repair('数量', cell))
    expect(ledger).not.toContain('quantity')
    expect(ledger).toContain(`note: "数量：${cell}"`)
    expect(messages).toContain('不是总数')
  })

  it('a price is no value: it is multiplied, and kept', async () => {
    const { ledger, messages } = await imported('资产', 'assets', [
      ['资产名称', '数量', '单价（元）'],
      ['空调', 12, 18_000],
    ])
    expect(ledger).toContain('quantity: 12\n  value: 216000\n  note: "单价（元）：18000"\n')
    expect(messages).toContain('乘数量12算出')
  })
})

describe('several in one cell', () => {
  it('actions are all actions', async () => {
    const { ledger } = await imported('维修', 'repairs', [
      ['日期', '维修内容'],
      ['4.3', '篮球架焊接、油漆'],
    ])
    expect(ledger).toContain('item: 篮球架\n  action: 焊接、油漆\n')
  })

  it('things are records of their own, the money is with the first', async () => {
    const { ledger, messages } = await imported('维修', 'repairs', [
      ['日期', '维修内容', '费用'],
      ['4.3', '更换灯管3支、开关2个', 50],
    ])
    expect(ledger).toContain('item: 灯管\n  action: 更换\n  quantity: 3支\n  cost: 50\n')
    expect(ledger).toContain('item: 开关\n  action: 更换\n  quantity: 2个\n')
    expect(ledger.match(/cost/g)).toHaveLength(1)
    expect(messages).toContain('分成2条记录')
  })

  it('things of a purchase are its items, also the second time', async () => {
    const rows: Rows = [
      ['日期', '物品名称及数量', '金额'],
      ['4.2', '桌子3张、椅子2把', 900],
      ['4.3', '拖把 40把 12.5元', 500],
    ]
    const items = `  items:
    - name: 桌子
      quantity: 3张
    - name: 椅子
      quantity: 2把
  cost: 900
`
    const bytes = await makeBook({ 采购: rows })
    const { data } = await importFile(file, bytes)
    expect(data['2026-spring/purchases.yaml']).toContain(items)
    expect(data['2026-spring/purchases.yaml']).toContain('quantity: 40把\n      price: 12.5\n')
    const memory = {
      ...emptyData,
      '.houqin/import.yaml': data['.houqin/import.yaml']?.replace(/已导入:.*/s, '') ?? '',
    }
    expect((await importFile(file, bytes, memory)).data['2026-spring/purchases.yaml']).toContain(items)
  })

  it('a quantity with the name is one of a register that has no column of quantities', async () => {
    const { ledger } = await imported('资产', 'assets', [
      ['资产名称', '存放地点', '保管人'],
      ['灭火器20具', '各楼层', '周某'],
    ])
    expect(ledger).toContain('name: 灭火器\n  quantity: 20具\n')
  })
})

describe('dates', () => {
  it('with a time of day are read without it, and say so', async () => {
    const { ledger, messages } = await imported('维修', 'repairs', [
      ['日期', '物品', '做法'],
      ['2026-04-03 08:30', '灯管', '更换'],
      ['4月4日下午3点', '门', '维修'],
    ])
    expect(ledger).toContain('date: 2026-04-03\n')
    expect(messages).toContain('里的钟点“08:30”没有地方放')
  })
})
