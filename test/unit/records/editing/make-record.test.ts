import { describe, expect, it } from 'vitest'
import { makeRecord, recordFields } from '../../../../src/records/editing/make-record.ts'
import { field, type KindDefinition } from '../../../../src/records/field.ts'
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
    const { record, unknown } = makeRecord(purchase, 'C-1', [['items', texts]])
    const groups = record.get('items') as readonly ReadonlyMap<string, string>[]
    return [...groups.map((group) => Object.fromEntries(group)), ...unknown]
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

  it('put surplus words into the first field, and report those that name none', () => {
    expect(items('扫帚 78把 竹')).toEqual([{ name: '竹', quantity: '78把' }])
    expect(items('扫帚 颜色=红')).toEqual([{ name: '扫帚' }, '颜色'])
  })
})
