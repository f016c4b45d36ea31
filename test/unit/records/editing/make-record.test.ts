import { describe, expect, it } from 'vitest'
import { makeRecord, recordFields } from '../../../../src/records/editing/make-record.ts'
import { field, type KindDefinition } from '../../../../src/records/field.ts'
import { inspection } from '../../../../src/records/kinds/inspection.ts'
import { purchase } from '../../../../src/records/kinds/purchase.ts'
import { repair } from '../../../../src/records/kinds/repair.ts'

describe('recordFields', () => {
  it('are the id, then the fields of the kind, then those that every kind has', () => {
    const names = recordFields(repair).map(({ name }) => name)
    expect(names.slice(0, 3)).toEqual(['id', 'date', 'item'])
    expect(names.slice(-8)).toEqual([
      'reason',
      'place',
      'people',
      'photos',
      'faces',
      'note',
      'tags',
      'fulfils',
    ])
  })

  it('include a field of the kind once, where the kind puts it', () => {
    const own: KindDefinition = {
      ...repair,
      fields: [field('what', '什么', 'text'), field('note', '情况', 'text')],
    }
    const fields = recordFields(own)
    expect(fields.slice(0, 3).map(({ label }) => label)).toEqual(['编号', '什么', '情况'])
    expect(fields.filter(({ name }) => name === 'note')).toHaveLength(1)
  })
})

describe('makeRecord', () => {
  const made = (...written: Parameters<typeof makeRecord>[2]): unknown => {
    const { record, unknown } = makeRecord(repair, 'WX-1', written)
    return { record: Object.fromEntries(record), order: [...record.keys()], unknown }
  }

  it('puts what was written under the names of the fields, in the order of the kind', () => {
    expect(made(['备注', ['急']], ['数量', ['2扇']], ['item', ['门']], ['报修时间', ['2026-03-02']])).toEqual(
      {
        record: { id: 'WX-1', date: '2026-03-02', item: '门', quantity: '2扇', note: '急' },
        order: ['id', 'date', 'item', 'quantity', 'note'],
        unknown: [],
      },
    )
  })

  it('takes the id that was written before the one given', () => {
    expect(made(['编号', ['W-9']])).toMatchObject({ record: { id: 'W-9' } })
  })

  it('reports the words that name no field', () => {
    expect(made(['颜色', ['红']], ['item', ['门']], ['大小', []])).toEqual({
      record: { id: 'WX-1', item: '门' },
      order: ['id', 'item'],
      unknown: ['颜色', '大小'],
    })
  })

  it('keeps several texts if a field takes them, otherwise the last one', () => {
    expect(made(['人员', ['王喆', '李镕']], ['标签', ['急']], ['物品', ['门', '窗']])).toMatchObject({
      record: { people: ['王喆', '李镕'], tags: '急', item: '窗' },
    })
    expect(made(['人员', []], ['物品', []])).toMatchObject({ record: { people: '', item: '' } })
  })
})

describe('the items of a group', () => {
  const items = (...texts: readonly string[]): unknown => {
    const { record, unknown, unclear } = makeRecord(purchase, 'C-1', [['items', texts]])
    const groups = record.get('items') as readonly ReadonlyMap<string, string>[]
    return [
      ...groups.map((group) => Object.fromEntries(group)),
      ...unknown,
      ...unclear.map(({ text }) => `？${text}`),
    ]
  }

  it('give the required fields in their order', () => {
    expect(items('扫帚 78把', '拖把，5把')).toEqual([
      { name: '扫帚', quantity: '78把' },
      { name: '拖把', quantity: '5把' },
    ])
  })

  it.each([
    '扫帚,78把',
    '扫帚，78把',
    '扫帚;78把',
    '扫帚；78把',
    '扫帚\t78把',
    ' 扫帚 ， 78把 ',
  ])('are separated by commas, semicolons and spaces: %s', (text) =>
    expect(items(text)).toEqual([{ name: '扫帚', quantity: '78把' }]))

  it('may have any field by its name, label or alias', () => {
    expect(items('名称=扫帚，数量＝78把，spec=竹', '物品=拖把 单价=12')).toEqual([
      { name: '扫帚', quantity: '78把', spec: '竹' },
      { name: '拖把', price: '12' },
    ])
  })

  it('may mix named fields with bare ones, and leave a value empty', () => {
    expect(items('规格=竹 扫帚 78把 单价=')).toEqual([
      { spec: '竹', name: '扫帚', quantity: '78把', price: '' },
    ])
    expect(items('扫帚 规格=3=4')).toEqual([{ name: '扫帚', spec: '3=4' }])
  })

  it.each<[string, ...unknown[]]>([
    ['拖把 40把 12.5', { name: '拖把', quantity: '40把', price: '12.5' }],
    ['拖把，40把，12.5元，棉', { name: '拖把', spec: '棉', quantity: '40把', price: '12.5' }],
    ['A4纸 70g 10箱', { name: 'A4纸', spec: '70g', quantity: '10箱' }],
    ['A4纸70g10箱', { name: 'A4纸70g', quantity: '10箱' }],
    ['LED灯T8 18W×213支 单价8元', { name: 'LED灯T8', spec: '18W', quantity: '213支', price: '8' }],
    ['84消毒液500ml120瓶', { name: '84消毒液500ml', quantity: '120瓶' }],
    ['桌子3张、椅子2把', { name: '桌子', quantity: '3张' }, { name: '椅子', quantity: '2把' }],
    ['桌子 3张 椅子 2把', { name: '桌子', quantity: '3张' }, { name: '椅子', quantity: '2把' }],
    ['桌子 3张 120元；椅子', { name: '桌子', quantity: '3张', price: '120' }, { name: '椅子' }],
    ['扫帚、拖把 26把', { name: '扫帚、拖把', quantity: '26把' }],
    ['拖把 40', { name: '拖把', quantity: '40' }],
    ['拖把 40 12.5 500', { name: '拖把', quantity: '40', price: '12.5', amount: '500' }],
    ['拖把 40把 共1,200元', { name: '拖把', quantity: '40把', amount: '1200' }],
    ['粉笔 5箱 每箱60元 合计300元', { name: '粉笔', quantity: '5箱', price: '60', amount: '300' }],
    ['课桌 ￥210/张 60张', { name: '课桌', quantity: '60张', price: '210' }],
    [
      '名称=拖把，数量=40把；名称=扫帚，数量=30把',
      { name: '拖把', quantity: '40把' },
      { name: '扫帚', quantity: '30把' },
    ],
    ['名称=A4纸 70g，数量=10箱', { name: 'A4纸', spec: '70g', quantity: '10箱' }],
    ['拖把 40把 棉 蓝', { name: '拖把', spec: '棉', quantity: '40把' }, '？蓝'],
    ['拖把 40把 12.5 500 30', { name: '拖把', quantity: '40把', price: '12.5', amount: '500' }, '？30'],
    ['扫帚 颜色=红', { name: '扫帚' }, '颜色'],
    ['，；'],
  ])('are read by the shape of their parts, and nothing is dropped: %s', (text: string, ...read: readonly unknown[]) =>
    expect(items(text)).toEqual(read))
})

describe('the findings of an inspection', () => {
  const findings = (text: string): unknown => {
    const { record, unclear } = makeRecord(inspection, 'J-1', [['隐患', [text]]])
    const groups = record.get('findings') as readonly ReadonlyMap<string, string>[]
    return [
      ...groups.map((group) => Object.fromEntries(group)),
      ...unclear.map(({ text: part }) => `？${part}`),
    ]
  }

  it.each<[string, ...unknown[]]>([
    ['栏杆松动 三楼走廊 较大', { hazard: '栏杆松动', place: '三楼走廊', level: '较大' }],
    ['栏杆焊接、油漆脱落，一般', { hazard: '栏杆焊接、油漆脱落', level: '一般' }],
    ['栏杆松动；插座外露 食堂', { hazard: '栏杆松动' }, { hazard: '插座外露', place: '食堂' }],
    ['栏杆松动 期限=2026-04-10', { hazard: '栏杆松动', deadline: '2026-04-10' }],
    ['栏杆松动 三楼 4月10日', { hazard: '栏杆松动', place: '三楼' }, '？4月10日'],
    ['栏杆松动 三楼 东侧', { hazard: '栏杆松动', place: '三楼' }, '？东侧'],
  ])('are a hazard, its place and its level: %s', (text: string, ...read: readonly unknown[]) =>
    expect(findings(text)).toEqual(read))
})
