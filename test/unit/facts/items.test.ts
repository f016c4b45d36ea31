import { describe, expect, test } from 'vitest'
import {
  findField,
  flatten,
  groupBy,
  type RecordSet,
  sum,
  valueFact,
  where,
} from '../../../src/facts/index.ts'
import type { FieldDefinition } from '../../../src/records/index.ts'
import { ledgerOf } from '../../support/ledger-of.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace(
  {
    '2025-autumn/purchases.yaml': `- id: P1
  date: 2025-09-01
  supplier: 文具店
  category: 办公用品
  cost: 100
  items:
    - { name: 粉笔, quantity: 40盒, price: 2.5 }
    - { name: 拖把, quantity: 30把, amount: 450.5 }
- id: P2
  date: 2025-10-01
  items:
    - { name: 粉笔, quantity: 2盒 }
`,
    '2025-autumn/inspections.yaml': `- id: J1
  date: 2025-09-01
  scope: 消防
  level: 专项
  radius: 200
  findings: [{ hazard: 通道堵塞, level: 一般 }]
`,
    '2025-autumn/buses.yaml': `- { id: B1, date: 2025-09-01, 里程: 20, 票价: 3, 水温: 40 }
- { id: B2, date: 2025-09-02, 里程: 30, 票价: 4, 水温: 41 }
`,
  },
  `name: 清河县城南小学
department: 总务处
current: 2025-autumn
terms:
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
kinds:
  - name: bus
    plural: buses
    label: 校车
    fields:
      - { name: date, label: 日期, type: 日期 }
      - { name: 里程, type: 数字, unit: 公里 }
      - { name: 票价, type: 金额, 不合计: 是 }
      - { name: 水温, type: 数字, 不合计: 否 }
      - { name: 合格率, type: 数字 }
`,
)
const setOf = (plural: string): RecordSet => ledgerOf(workspace, plural)
const fieldIn = (set: RecordSet, name: string): FieldDefinition => {
  const path = findField(set.kind, name)
  if (!path) throw new Error(name)
  return path.field
}
const purchases = setOf('purchases')
const items = flatten(purchases, fieldIn(purchases, 'items'))
const [term] = workspace.school.terms
if (!term) throw new Error('no term')

describe('an item', () => {
  test('has what its record says about where, when, who and what kind, but none of its amounts', () => {
    expect(items.entries[0]?.values).toMatchObject({ name: '粉笔', supplier: '文具店', category: '办公用品' })
    expect(items.entries[0]?.values).not.toHaveProperty('cost')
    expect(findField(items.kind, 'cost')).toBeUndefined()
  })

  test('reaches its record by name, in English and in Chinese, even if it has the field itself', () => {
    expect(fieldIn(items, 'record.cost')).toEqual(fieldIn(items, '记录.总价'))
    const inspections = setOf('inspections')
    const findings = flatten(inspections, fieldIn(inspections, 'findings'))
    const level = (name: string): RecordSet =>
      groupBy(findings, fieldIn(findings, name))[0]?.records ?? findings
    expect(level('level').query).toContain('“一般”')
    expect(level('record.level').query).toContain('“专项”')
  })

  test('does not reach groups of its record', () => {
    expect(findField(items.kind, 'record.items')).toBeUndefined()
  })

  test('has the amount that is written, or price times quantity', () => {
    expect(items.entries.map(({ values }) => values.amount)).toEqual([100, 450.5, undefined])
  })
})

describe('sums over items', () => {
  test('add the amounts of items, and say how many have one', () => {
    const { value, diagnostics } = sum(items, fieldIn(items, 'amount'))
    expect(value).toMatchObject({
      exact: 550.5,
      partial: { filled: 2, all: 3 },
      query: '采购记录，逐项看物品清单，金额合计（没有写的按单价乘数量，其中1条没有填）',
    })
    expect(diagnostics).toMatchObject([{ code: 'facts-unfilled' }])
  })

  test('count each record once, and give it as evidence', () => {
    const { value } = sum(items, fieldIn(items, 'record.cost'))
    expect(value).toMatchObject({ exact: 100, records: [{ id: 'P1', line: 1 }] })
  })

  test('are refused for an amount of the record, with the name to write', () => {
    const { diagnostics } = where(items, [{ name: 'cost', operator: 'min', operand: 5 }], term)
    expect(diagnostics).toMatchObject([{ code: 'template-unknown-field' }])
    expect(diagnostics[0]?.hints.join('')).toMatch(/record\.cost.*amount（金额）/)
  })

  test('are refused for unit prices, with amounts to be added instead', () => {
    const { value, diagnostics } = sum(items, fieldIn(items, 'price'))
    expect(value.type).toBe('missing')
    expect(diagnostics).toMatchObject([
      { code: 'template-bad-argument', hints: ['要算一共多少钱，写 amount（金额）。', expect.anything()] },
    ])
  })
})

test('a value that an item takes from its record has the record as evidence', () => {
  const [first] = items.entries
  expect(first && valueFact(first, fieldIn(items, 'record.cost'))).toMatchObject({
    text: '100元',
    records: [{ id: 'P1', line: 1 }],
  })
})

test('a school can say which fields are never added up; otherwise the name of the field decides', () => {
  const buses = setOf('buses')
  const added = ['里程', '票价', '水温', '合格率'].map((name) => sum(buses, fieldIn(buses, name)).diagnostics)
  expect(added.map((diagnostics) => diagnostics.map(({ code }) => code))).toEqual([
    [],
    ['template-bad-argument'],
    [],
    ['template-bad-argument'],
  ])
})

describe('what nobody filled in', () => {
  const buses = setOf('buses')
  test('is missing, not 0', () => {
    const prices = purchases.entries.filter(({ record }) => record.id === 'P2')
    const { value, diagnostics } = sum({ ...purchases, entries: prices }, fieldIn(purchases, 'cost'))
    expect(value).toMatchObject({ type: 'missing', what: '总价合计' })
    expect(value.type === 'missing' && value.reason).toContain('都没有填“总价”')
    expect(diagnostics).toEqual([])
  })

  test('is 0 if there are no records at all', () => {
    const { value } = sum({ ...buses, entries: [] }, fieldIn(buses, '里程'))
    expect(value).toMatchObject({ exact: 0, records: [] })
    expect(value).not.toHaveProperty('partial')
  })
})
