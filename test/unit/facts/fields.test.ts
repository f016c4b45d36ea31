import { describe, expect, it } from 'vitest'
import { fieldNames } from '../../../src/facts/fields.ts'
import { fieldsOf, findField, flatten, type RecordSet, unitOf } from '../../../src/facts/index.ts'
import { type FieldDefinition, field, type KindDefinition } from '../../../src/records/index.ts'
import { ledgerOf } from '../../support/ledger-of.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const bus: KindDefinition = {
  name: 'bus',
  plural: 'buses',
  label: '校车',
  counter: '趟',
  dates: ['date'],
  help: '',
  fields: [
    field('label', 'name', 'text'),
    field('name', '线路', 'text', { aliases: ['路线'] }),
    field('fare', '票价', 'money'),
    field('length', '里程', 'quantity', { unit: '公里' }),
    field('note', '附注', 'text'),
    field('riders', '乘客', 'group', {
      fields: [field('pupil', '学生', 'text'), field('both', '两处', 'text')],
    }),
    field('stops', '站点', 'group', {
      fields: [field('stop', '站名', 'text'), field('both', '两处', 'text')],
    }),
  ],
}

describe('the field that a name means', () => {
  it.each([
    ['fare', 'fare'],
    ['票价', 'fare'],
    ['路线', 'name'],
    ['编号', 'id'],
    ['备注', undefined],
    ['附注', 'note'],
    ['riders.pupil', 'riders > pupil'],
    ['乘客.学生', 'riders > pupil'],
    ['pupil', 'riders > pupil'],
    ['站名', 'stops > stop'],
    ['both', undefined],
    ['stops.both', 'stops > both'],
    ['fare.pupil', undefined],
    ['riders.fare', undefined],
    ['riders.pupil.x', undefined],
    ['record.fare', undefined],
    ['nothing', undefined],
    ['', undefined],
  ])('%s is %s', (name, expected) => {
    const path = findField(bus, name)
    expect(path && [path.group?.name, path.field.name].filter((part) => part !== undefined).join(' > ')).toBe(
      expected,
    )
  })

  it('is the one with that name before one with that label', () => {
    expect(findField(bus, 'name')?.field.label).toBe('线路')
  })

  it('can be any of the kind’s own, or of those that every kind has', () => {
    const names = fieldsOf(bus).map(({ name }) => name)
    expect(names.slice(0, 7)).toEqual(['label', 'name', 'fare', 'length', 'note', 'riders', 'stops'])
    expect(names.filter((name) => name === 'note')).toHaveLength(1)
    expect(names).toEqual(expect.arrayContaining(['id', 'place', 'tags']))
  })

  it('is suggested by its names', () => {
    expect(fieldNames(bus)).toEqual(
      expect.arrayContaining(['fare', '票价', 'riders', '乘客', 'riders.pupil', 'stops.both', 'id', '编号']),
    )
    expect(fieldNames(bus).filter((name) => name.startsWith('record.'))).toEqual([])
  })
})

describe('items', () => {
  const workspace = smallWorkspace({
    '2025-autumn/purchases.yaml':
      '- {id: P, date: 2025-09-01, cost: 30, items: [{name: 桶, quantity: 2个}, {name: 盆, quantity: 3}], note: 急用}\n',
    '2025-autumn/repairs.yaml':
      '- {id: R, date: 2025-09-01, item: 门, action: 更换, quantity: 2扇, cost: 8}\n',
  })
  const purchases = ledgerOf(workspace, 'purchases')
  const fieldIn = (set: RecordSet, name: string): FieldDefinition => findField(set.kind, name)!.field
  const items = flatten(purchases, fieldIn(purchases, 'items'))

  it('have their own fields and those of their record that hold for each, but not its amounts', () => {
    const names = fieldsOf(items.kind).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['name', 'quantity', 'supplier', 'note', 'id']))
    expect(names.filter((name) => name === 'cost' || name === 'items')).toEqual([])
    expect(fieldNames(items.kind)).toContain('record.cost')
    expect(fieldNames(items.kind)).not.toContain('record.supplier')
  })

  it('are known by the words of the ledger and the group', () => {
    expect(items).toMatchObject({
      query: '采购记录，逐项看物品清单',
      kind: {
        name: 'purchase.items',
        plural: 'purchases.items',
        label: '采购物品清单',
        counter: '项',
        owner: purchases.kind,
      },
    })
    expect(items.ledger).toEqual(items.entries)
  })

  it('are the same objects whenever they are asked for', () => {
    expect(flatten(purchases, fieldIn(purchases, 'items')).entries[0]).toBe(items.entries[0])
  })

  it('have their own measure word, or none', () => {
    const [bucket, basin] = items.entries
    expect(unitOf(bucket!, fieldIn(items, 'quantity'))).toBe('个')
    expect(unitOf(basin!, fieldIn(items, 'quantity'))).toBeUndefined()
    expect(unitOf(bucket!, fieldIn(items, 'record.cost'))).toBe('元')
  })

  it('and records too', () => {
    const repairs = ledgerOf(workspace, 'repairs')
    const [repair] = repairs.entries
    expect(unitOf(repair!, fieldIn(repairs, 'quantity'))).toBe('扇')
    expect(unitOf(repair!, fieldIn(repairs, 'cost'))).toBe('元')
    expect(unitOf(repair!, fieldIn(repairs, 'item'))).toBeUndefined()
    expect(unitOf(repair!, field('length', '里程', 'number', { unit: '公里' }))).toBe('公里')
  })
})
