import { describe, expect, it } from 'vitest'
import { emptyData, importFile } from '../../../support/import-file.ts'
import { type BookCell, makeBook } from '../../../support/make-book.ts'

type SheetMore = NonNullable<Parameters<typeof makeBook>[1]>[string]
type Rows = readonly (readonly BookCell[])[]

interface Read {
  /** A ledger without its ids and comments. */
  readonly ledger: (plural: string) => string
  readonly messages: string
  readonly codes: readonly string[]
}

const read = async (rows: Rows, sheet = '维修', more: SheetMore = {}): Promise<Read> => {
  const bytes = await makeBook({ [sheet]: rows }, { [sheet]: more })
  const { data, messages, codes } = await importFile('in/登记.xlsx', bytes, emptyData)
  const ledger = (plural: string): string =>
    (data[`2026-spring/${plural}.yaml`] ?? '').replace(/^#.*\n/gm, '').replace(/- id: \S+\n/g, '')
  return { ledger, messages, codes }
}

/** The values of one field, in order. */
const all = (text: string, field: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^[ -]*${field}: (.*)$`, 'gm'))].map(([, value = '']) => value)

describe('several days in a column of days', () => {
  const rows: Rows = [
    ['日', '地点', '做法'],
    ['4、5', '食堂', '喷洒'],
    ['6-7', '教室', '喷洒'],
    [11, '操场', '喷洒'],
  ]
  it('are days of the month of the title', async () => {
    const { ledger } = await read([['2026年3月消毒记录'], ...rows], '消毒')
    expect(all(ledger('sanitations'), 'date')).toEqual([
      '2026年3月4日至5日',
      '2026年3月6日至7日',
      '2026-03-11',
    ])
  })

  it('are days of the month beside them', async () => {
    const dated = rows.map((row, index) => [index === 0 ? '月' : 3, ...row])
    const { ledger } = await read(dated, '消毒')
    expect(all(ledger('sanitations'), 'date')).toEqual(['3月4日至5日', '3月6日至7日', '2026-03-11'])
  })

  it('are no day if they do not follow each other', async () => {
    const { ledger, messages } = await read(
      [['2026年3月消毒记录'], rows[0]!, ['4、9', '食堂', '喷洒'], rows[3]!],
      '消毒',
    )
    expect(all(ledger('sanitations'), 'date')).toEqual(['2026-03-11'])
    expect(messages).toContain('写的是“4日、9日”')
  })
})

describe('a state', () => {
  const states = async (texts: readonly string[]): Promise<Read> =>
    read([
      ['日期', '物品', '做法', '地点', '维修情况'],
      ...texts.map((text, index) => ['3月4日', '灯管', '更换', `${index + 1}号教室`, text]),
    ])

  it.each([
    '已修，但又坏了',
    '已修但又坏了',
    '已更换，没有修好',
    '已完成；未完成',
    '未完成，已修好',
    '已修，仍漏水',
    '修好了，可是不能用',
  ])('that contradicts itself is unfinished: %s', async (text) => {
    const { ledger, messages } = await states([text])
    expect(ledger('repairs')).toContain(`status: 未完成\n  reason: ${text}\n`)
    expect(messages).toContain(`写的是“${text}”，前后不一致，按“未完成”记`)
  })

  it('with a remark on something else is finished', async () => {
    const texts = ['已修好，没有问题', '已更换，未收费', '已修复（但费用未付）', '已修好，不漏了', '好了']
    const { ledger, messages } = await states(texts)
    expect(all(ledger('repairs'), 'status')).toEqual(texts.map(() => '已完成'))
    expect(messages).not.toContain('前后不一致')
  })

  it('may be the ticked one of several', async () => {
    const { ledger } = await states(['□未修 ☑已修', '☑未修□已修', '未修□ 已修☑', '未修√ 已修□'])
    expect(all(ledger('repairs'), 'status')).toEqual(['已完成', '未完成', '已完成', '未完成'])
  })

  it('with no box ticked is asked for', async () => {
    const { ledger, messages } = await states(['□未修 □已修'])
    expect(ledger('repairs')).toContain('note: "维修情况：□未修 □已修"')
    expect(messages).toContain('“□未修 □已修”')
  })
})

it('a tick below 整改情况 is the state, not the measure', async () => {
  const { ledger } = await read(
    [
      ['检查日期', '隐患', '地点', '整改情况'],
      ...['√', '×', 'v', '已换锁'].map((text, index) => ['3月4日', '栏杆松动', `${index + 1}号楼`, text]),
    ],
    '隐患',
  )
  expect(all(ledger('inspections'), 'status')).toEqual(['已整改', '未整改', '已整改'])
  expect(all(ledger('inspections'), 'measure')).toEqual(['已换锁'])
})

describe('a unit of money above a table', () => {
  const header = ['日期', '物品名称', '数量', '单价', '金额']
  const rows: Rows = [
    ['3月4日', '空调', 2, 0.35, 0.7],
    ['3月4日', '粉笔', '3盒', '20元', '60元'],
  ]
  const costs = async (
    above: Rows,
    head: Rows[number] = header,
  ): Promise<Read & { costs: readonly string[] }> => {
    const found = await read([...above, head, ...rows], '采购')
    return { ...found, costs: all(found.ledger('purchases'), 'cost') }
  }

  it.each<[string, Rows, readonly string[]]>([
    ['万元', [['采购一览表'], ['', '', '', '', '单位：万元']], ['7000', '60']],
    ['千元', [['采购一览表（千元）']], ['700', '60']],
    ['百元', [['采购一览表  金额单位：百元']], ['70', '60']],
  ])('of %s multiplies numbers without one of their own, and is told', async (_, above, expected) => {
    const found = await costs(above)
    expect(found.costs).toEqual(expected)
    expect(found.codes).toContain('unit-in-title')
  })

  it.each(['单位：元', '填报单位：城南小学'])('of %s changes nothing', async (text) => {
    const found = await costs([['采购一览表'], [text]])
    expect(found.costs).toEqual(['0.7', '60'])
    expect(found.codes).not.toContain('unit-in-title')
  })

  it('goes after that of a column', async () => {
    const found = await costs([['单位：万元']], header.with(3, '单价（元）'))
    expect(all(found.ledger('purchases'), 'price')).toEqual(['0.35', '20'])
    expect(found.costs).toEqual(['7000', '60'])
  })

  it('stands with a price for which there is no field', async () => {
    const { ledger } = await read(
      [['单位：万元'], ['名称', '数量', '单价', '存放地点'], ['空调', '2台', 0.35, '办公室']],
      '资产',
    )
    expect(ledger('assets')).toContain('value: 7000\n')
    expect(ledger('assets')).toContain('note: "单价（万元）：0.35"')
  })
})

it('several things bought in one cell are items, and all their words are accounted for', async () => {
  const { ledger, codes } = await read(
    [
      ['日期', '采购内容'],
      ['3月4日', 'A4纸10箱（150元/箱），硒鼓2个'],
      ['3月5日', '1.粉笔5盒，每盒12元 2.墨水3瓶'],
      ['3月6日', '红笔和蓝笔各10支'],
    ],
    '采购',
  )
  expect(all(ledger('purchases'), 'name')).toEqual(['A4纸', '硒鼓', '粉笔', '墨水', '红笔', '蓝笔'])
  expect(all(ledger('purchases'), 'price')).toEqual(['150', '12'])
  expect(codes).not.toContain('cell-unread')
})

describe('hazards', () => {
  const header = ['检查日期', '检查人', '隐患', '地点', '整改情况', '备注']
  const rows: Rows = [
    header,
    ['3月4日', '王某', '栏杆松动', '三楼', '已整改', ''],
    ['', '', '插座外露', '食堂', '未整改', '急'],
    ['3月9日', '李某', '门坏', '门卫室', '已整改', ''],
    ['', '', '无', '操场', '', ''],
  ]
  const down = (from: number, to: number, column: number): NonNullable<SheetMore['merges']>[number] => ({
    startRow: from,
    endRow: to,
    startCol: column,
    endCol: column,
  })

  it.each([
    ['empty', {}],
    ['merged', { merges: [down(1, 2, 0), down(1, 2, 1), down(3, 4, 0), down(3, 4, 1)] }],
  ])('of rows whose day and inspector are %s belong to the inspection above', async (_, more) => {
    const { ledger } = await read(rows, '隐患', more)
    const text = ledger('inspections')
    expect(all(text, 'date')).toEqual(['2026-03-04', '2026-03-09'])
    expect(all(text, 'place')).toEqual(['三楼', '食堂', '门卫室'])
    expect(text).toContain(
      '    - hazard: 插座外露\n      place: 食堂\n      status: 未整改\n  note: "插座外露：急"',
    )
    expect(text).toContain('note: "范围：操场"')
  })

  it('are found at the place of the inspection, if that is merged over them', async () => {
    const { ledger } = await read(
      [
        ['检查日期', '地点', '隐患', '责任人'],
        ['3月4日', '食堂', '栏杆松动', '王某'],
        ['', '', '地滑', '李某'],
      ],
      '隐患',
      { merges: [down(1, 2, 0), down(1, 2, 1)] },
    )
    expect(all(ledger('inspections'), 'hazard')).toEqual(['栏杆松动', '地滑'])
    expect(ledger('inspections')).toMatch(/^ {2}place: 食堂$/m)
  })

  it('that one cell numbers are several, each with its own measure', async () => {
    const { ledger, messages } = await read(
      [
        ['检查日期', '隐患', '隐患位置', '整改措施', '整改情况'],
        ['3月4日', '1.栏杆松动；2.插座外露', '三楼', '1.补焊；2.更换', '√'],
      ],
      '隐患',
    )
    const text = ledger('inspections')
    expect(all(text, 'hazard')).toEqual(['栏杆松动', '插座外露'])
    expect(all(text, 'measure')).toEqual(['补焊', '更换'])
    expect(all(text, 'status')).toEqual(['已整改', '已整改'])
    expect(messages).toContain('分成2处')
  })
})

describe('a sheet of ticks by day', () => {
  const days = ['1日', '2日', '3日', '4日']

  it('has rows about the days, which are no people', async () => {
    const { ledger } = await read(
      [
        ['2026年3月值班签到'],
        ['姓名', ...days],
        ['王某', '√', '', '√', ''],
        ['李某', '', '√', '', '√'],
        ['责任人', '赵某', '赵某', '', '赵某'],
      ],
      '值班',
    )
    expect(all(ledger('duties'), 'people')).toEqual(['王某', '李某', '王某', '李某'])
    expect(all(ledger('duties'), 'note')).toEqual(Array.from({ length: 3 }, () => '"责任人：赵某"'))
  })

  it('has rows about the days, which are no places, and says what of them is left out', async () => {
    const { ledger, messages } = await read(
      [
        ['2026年3月消毒记录'],
        ['地点', ...days],
        ['食堂', '√', '×', '√', '√'],
        ['教室', '√', '', '√', '√'],
        ['消毒人', '赵某', '', '钱某', '赵某'],
        ['签名', '√', '', '√', '√'],
        ['备注', '', '停水', '', ''],
      ],
      '消毒',
    )
    expect(all(ledger('sanitations'), 'place')).toEqual(['食堂', '食堂', '食堂', '教室', '教室', '教室'])
    expect(all(ledger('sanitations'), 'by')).toEqual(['赵某', '钱某', '赵某', '赵某', '钱某', '赵某'])
    expect(messages).toContain('“签名”一行只打了勾')
    expect(messages).toContain('“停水”没有导入')
  })

  it('has things that are disinfected, which is no way of doing it', async () => {
    const rows = (names: readonly string[]): Rows => [
      ['2026年3月食堂消毒记录'],
      ['项目', ...days],
      ...names.map((name) => [name, '√', '√', '√', '']),
    ]
    const things = (await read(rows(['餐具', '地面']), '消毒')).ledger('sanitations')
    expect(new Set(all(things, 'action'))).toEqual(new Set(['消毒']))
    expect(things).toContain('note: "项目：餐具"')
    const ways = (await read(rows(['消毒', '水箱清洗']), '消毒')).ledger('sanitations')
    expect(new Set(all(ways, 'action'))).toEqual(new Set(['消毒', '水箱清洗']))
  })
})

it('a table that ticks things by column is refused rather than read as done', async () => {
  const { ledger, codes } = await read(
    [
      ['日期', '餐具', '地面', '消毒人'],
      ['3月1日', '√', '√', '赵某'],
      ['3月2日', '×', '×', '赵某'],
    ],
    '消毒',
  )
  expect(ledger('sanitations')).toBe('')
  expect(codes).toContain('column-missing')
})

describe('things of a repair with what is wrong with them', () => {
  const repairs = async (text: string): Promise<string> =>
    (
      await read([
        ['日期', '报修内容', '地点'],
        ['3月4日', text, '三楼'],
      ])
    ).ledger('repairs')

  it.each(['桌子3张，椅子2把松动', '桌子3张松动、椅子2把'])('are a record each: %s', async (text) => {
    const ledger = await repairs(text)
    expect(all(ledger, 'item')).toEqual(['桌子', '椅子'])
    expect(all(ledger, 'quantity')).toEqual(['3张', '2把'])
    expect(all(ledger, 'note')).toEqual([text, text])
  })

  it('are all kept if not all are counted', async () => {
    const text = '灯管2支不亮，门锁坏'
    expect(await repairs(text)).toContain(`item: ${text}\n`)
  })
})

describe('tables of different kinds beside each other', () => {
  const left: Rows = [
    ['日期', '物品', '做法', '地点'],
    ['3月4日', '灯管', '更换', '三楼'],
    ['3月6日', '门锁', '维修', '门卫'],
  ]
  const right: Rows = [
    ['日期', '物品名称', '数量', '金额'],
    ['3月5日', '粉笔', '3盒', 60],
    ['3月7日', '拖把', '5把', 70],
  ]
  const beside = (between: Rows[number], head: Rows[number] = right[0]!): Rows =>
    left.map((row, index) => [...row, ...between, ...(index === 0 ? head : (right[index] ?? []))])

  it.each<[string, Rows]>([
    ['an empty column', [['三月后勤'], ...beside([''], ['采购日期', ...right[0]!.slice(1)])]],
    ['their titles', [['维修登记', '', '', '', '采购登记'], ...beside([])]],
    ['both', [['维修登记', '', '', '', '', '采购登记'], ...beside([''])]],
  ])('are separated by %s', async (_, rows) => {
    const { ledger } = await read(rows, '三月')
    expect(all(ledger('repairs'), 'item')).toEqual(['灯管', '门锁'])
    expect(ledger('repairs')).not.toMatch(/quantity|cost|note/)
    expect(all(ledger('purchases'), 'date')).toEqual(['2026-03-05', '2026-03-07'])
    expect(all(ledger('purchases'), 'cost')).toEqual(['60', '70'])
  })

  it.each<[string, Rows]>([
    [
      'with titles',
      [
        ['报修', '', '', '', '处理'],
        ['日期', '物品', '地点', '报修人', '日期', '结果', '做法', '费用'],
      ],
    ],
    [
      'with an empty column',
      [['日期', '物品', '地点', '报修人', '', '完成日期', '维修结果', '做法', '费用']],
    ],
  ])('are not the two halves of one table %s', async (_, head) => {
    const gap = head[0]!.includes('') && head.length === 1 ? [''] : []
    const { ledger } = await read([
      ...head,
      ['3月4日', '灯管', '三楼', '王某', ...gap, '3月5日', '已修好', '更换', 20],
    ])
    expect(ledger('repairs')).toContain('done: 2026-03-05\n  reporter: 王某\n  cost: 20\n')
  })
})

it('是 and 否 below one heading are one column', async () => {
  const { ledger } = await read([
    ['日期', '物品', '做法', '是否完成', ''],
    ['', '', '', '是', '否'],
    ['3月4日', '灯管', '更换', '√', ''],
    ['3月5日', '门', '维修', '', '√'],
    ['3月5日', '窗', '维修', '', '等配件'],
    ['3月6日', '锁', '维修', '×', ''],
    ['3月6日', '桌子', '维修', '√', '√'],
  ])
  expect(all(ledger('repairs'), 'status')).toEqual(['已完成', '未完成', '未完成', '未完成', '未完成'])
  expect(all(ledger('repairs'), 'reason')).toEqual(['等配件', '是；否'])
})

describe('what is planned', () => {
  const rows: Rows = [
    ['日期', '物品名称', '数量', '金额'],
    ['3月5日', '粉笔', '3盒', 60],
  ]

  it.each<[string, Rows, string]>([
    ['采购计划', rows, '采购计划'],
    ['Sheet1', [['2026年3月拟采购物品'], ...rows], '拟采购'],
    ['Sheet1', [['采购预算表'], ...rows], '采购预算'],
  ])('is not imported as done: %s %j', async (sheet, all, words) => {
    const { ledger, codes, messages } = await read(all, sheet)
    expect(ledger('purchases')).toBe('')
    expect(codes).toContain('rows-planned')
    expect(messages).toContain(`写的是“${words}”`)
  })

  it('is done if the user says so', async () => {
    const bytes = await makeBook({ 采购计划: rows })
    const { data } = await importFile('in/登记.xlsx', bytes, emptyData, { kind: '采购' })
    expect(data['2026-spring/purchases.yaml']).toContain('name: 粉笔')
  })
})

it('books that were bought or given were not lent', async () => {
  const { ledger } = await read(
    [['图书登记'], ['日期', '来源', '册数'], ['3月4日', '购买', 20], ['3月5日', '捐赠', 3]],
    '图书',
  )
  expect(all(ledger('library'), 'action')).toEqual(['购置', '受赠'])
})

describe('a number with words beside it', () => {
  it('is the number, and the words are kept', async () => {
    const repairs = await read([
      ['日期', '物品', '做法', '费用'],
      ['3月4日', '灯管', '更换', '120元整（含税）'],
    ])
    expect(repairs.ledger('repairs')).toContain('cost: 120\n  note: "费用：120元整（含税）"')
    const drills = await read(
      [
        ['演练日期', '演练类型', '参加人数'],
        ['3月4日', '消防', '师生856人'],
      ],
      '演练',
    )
    expect(drills.ledger('drills')).toContain('participants: 856人\n  note: "参加人数：师生856人"')
  })

  it.each([
    '120元（每套）',
    '120元（左右）',
    '120元（退回）',
    '120（作废）',
    '120（未付）',
    '学生800人，教师56人',
  ])('that change it is no number: %s', async (text) => {
    const { ledger } = await read([
      ['日期', '物品', '做法', '费用'],
      ['3月4日', '灯管', '更换', text],
    ])
    expect(ledger('repairs')).not.toContain('cost')
    expect(ledger('repairs')).toContain(text)
  })
})

it('a sum of a month in another column than the first is no record, nor part of the one above', async () => {
  const { ledger, messages } = await read(
    [
      ['日期', '物品名称', '数量', '金额'],
      ['3月5日', '粉笔', '3盒', 60],
      ['3月6日', '拖把', '3把', 60],
      ['', '', '三月合计', 120],
      ['4月6日', '扫帚', '3把', 60],
      ['', '4月份小计', '', 60],
    ],
    '采购',
  )
  expect(all(ledger('purchases'), 'name')).toEqual(['粉笔', '拖把', '扫帚'])
  expect(messages).toContain('略过了2行')
})

describe('lines above a table', () => {
  it('say the day and the inspector of all its hazards', async () => {
    const rows: Rows = [
      ['安全隐患排查登记表'],
      ['检查时间：2026年3月9日', '', '检查人：王某'],
      ['序号', '隐患', '隐患位置', '整改情况'],
      [1, '栏杆松动', '三楼', '已整改'],
      [2, '插座外露', '食堂', '未整改'],
    ]
    const bytes = await makeBook({ 隐患: rows })
    const { data, messages } = await importFile('in/a.xlsx', bytes, emptyData)
    const text = data['2026-spring/inspections.yaml'] ?? ''
    expect(all(text, 'date')).toEqual(['2026-03-09'])
    expect(all(text, 'by')).toEqual(['王某'])
    expect(all(text, 'hazard')).toEqual(['栏杆松动', '插座外露'])
    expect(messages).toContain('表的上面写着“2026年3月9日”')
    // The next sheet of the same form says its own day.
    const next = await makeBook({ 隐患: rows.with(1, ['检查时间：2026年4月9日']) })
    const again = await importFile('in/b.xlsx', next, data)
    expect(all(again.data['2026-spring/inspections.yaml'] ?? '', 'date')).toEqual([
      '2026-03-09',
      '2026-04-09',
    ])
    expect(all(again.data['2026-spring/inspections.yaml'] ?? '', 'by')).toEqual(['王某'])
  })

  it.each([
    '2025—2026学年第一、二学期维修登记',
    '2025—2026学年上、下学期维修登记',
  ])('may name both terms of a year: %s', async (title) => {
    const bytes = await makeBook({
      维修: [[title], ['日期', '物品', '做法'], ['3月4日', '灯管', '更换'], ['10月5日', '门', '维修']],
    })
    const { data } = await importFile('in/a.xlsx', bytes, emptyData)
    expect(all(data['2025-autumn/repairs.yaml'] ?? '', 'date')).toEqual(['2025-10-05'])
    expect(all(data['2026-spring/repairs.yaml'] ?? '', 'date')).toEqual(['2026-03-04'])
  })
})

it('a table of duties half of whose names are known is no form', async () => {
  const { ledger } = await read(
    [
      ['值班表'],
      ['日期', '星期', '值班人员', '电话', '地点', '职责'],
      ['3月1日', '一', '王某', '138', '门卫', '巡查'],
      ['3月2日', '二', '李某', '139', '教室', '巡查'],
    ],
    '值班表',
  )
  expect(all(ledger('duties'), 'date')).toEqual(['2026-03-01', '2026-03-02'])
  expect(all(ledger('duties'), 'people')).toEqual(['王某', '李某'])
})
