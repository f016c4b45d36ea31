import { describe, expect, test } from 'vitest'
import {
  absence,
  change,
  count,
  distinct,
  findField,
  flatten,
  type Group,
  groupBy,
  largest,
  latest,
  ledgerSet,
  none,
  perMonth,
  type RecordSet,
  share,
  sum,
  wordFact,
  wordNumber,
} from '../../../src/facts/index.ts'
import type { FieldDefinition } from '../../../src/records/index.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': `- { id: A, date: 2025-09-03, item: 灯管, action: 更换, quantity: 3支, cost: 0.1 }
- { id: B, date: 2025-10-12, item: 灯管, action: 更换, quantity: 4支, cost: 0.2 }
- { id: C, date: 2025-10-30, item: 门, action: 维修, quantity: 2扇 }
`,
  '2025-autumn/purchases.yaml': `- id: P
  date: 2025-09-01
  supplier: 文具店
  items:
    - { name: 粉笔, quantity: 40盒, price: 2.5 }
    - { name: 拖把, quantity: 30把 }
`,
  '2025-autumn/accidents.yaml': 'complete: true\nrecords: []\n',
  '2025-autumn/events.yaml': 'records: []\n',
})
const [autumn] = workspace.school.terms
if (!autumn) throw new Error('no term')

const setOf = (plural: string): RecordSet => {
  const kind = workspace.kinds.find((candidate) => candidate.plural === plural)
  if (!kind) throw new Error(plural)
  return ledgerSet(workspace, kind, [autumn])
}
const fieldIn = (set: RecordSet, name: string): FieldDefinition => {
  const path = findField(set.kind, name)
  if (!path) throw new Error(name)
  return path.field
}
const repairs = setOf('repairs')
const only = (item: string): RecordSet => ({
  ...repairs,
  entries: repairs.entries.filter(({ values }) => values.item === item),
})

test('a count carries its records with their places', () => {
  expect(count(only('门'))).toMatchObject({
    exact: 1,
    text: '1次',
    unit: '次',
    records: [{ kind: 'repair', id: 'C', file: '2025-autumn/repairs.yaml', line: 3, column: 3 }],
  })
})

describe('sum', () => {
  test('adds values with one measure word', () => {
    expect(sum(only('灯管'), fieldIn(repairs, 'quantity')).value).toMatchObject({ exact: 7, text: '7支' })
  })

  test('adds money without the errors of binary fractions, and reports records without it', () => {
    const { value, diagnostics } = sum(repairs, fieldIn(repairs, 'cost'))
    expect(value).toMatchObject({ exact: 0.3, text: '0.30元' })
    expect(diagnostics).toMatchObject([{ code: 'facts-unfilled', related: [{ message: 'C 没有填费用' }] }])
  })

  test('never adds different measure words', () => {
    const { value, diagnostics } = sum(repairs, fieldIn(repairs, 'quantity'))
    expect(value.type).toBe('missing')
    expect(diagnostics).toMatchObject([
      { code: 'facts-mixed-units', related: [{ message: 'A 的量词是“支”' }, { message: 'C 的量词是“扇”' }] },
    ])
  })

  test('requires a measure word asked for to be the records’ own', () => {
    expect(sum(only('门'), fieldIn(repairs, 'quantity'), '只').diagnostics).toMatchObject([
      { code: 'facts-mixed-units' },
    ])
  })

  test('refuses to add texts', () => {
    expect(sum(repairs, fieldIn(repairs, 'item')).diagnostics).toMatchObject([
      { code: 'template-bad-argument' },
    ])
  })
})

test('items of a group have the date of their record and their own place', () => {
  const items = flatten(setOf('purchases'), fieldIn(setOf('purchases'), 'items'))
  expect(items.kind.label).toBe('采购物品清单')
  expect(
    items.entries.map(({ values, date, location }) => [
      values.name,
      values.supplier,
      date?.start,
      location.id,
      location.line,
    ]),
  ).toEqual([
    ['粉笔', '文具店', '2025-09-01', 'P', 5],
    ['拖把', '文具店', '2025-09-01', 'P', 6],
  ])
})

test('groups keep the ledger’s order, with entries without the value last', () => {
  const groups = groupBy(repairs, fieldIn(repairs, 'cost'))
  expect(groups.map(({ label, records }) => [label, records.entries.length])).toEqual([
    ['0.10元', 1],
    ['0.20元', 1],
    ['其他', 1],
  ])
})

test('entries that have 其他 as their value and those without a value are one group, and only the former count as a value', () => {
  const other = smallWorkspace({
    '2025-autumn/repairs.yaml': `- {id: A, date: 2025-09-01, item: 灯, action: 更换, place: 其他}
- {id: B, date: 2025-09-02, item: 灯, action: 更换}
- {id: C, date: 2025-09-03, item: 灯, action: 更换, place: 一班}
`,
  })
  const set = ledgerSet(other, repairs.kind, [autumn])
  const told = (groups: readonly Group[]): readonly string[] =>
    groups.map(
      ({ label, records }) => `${label}:${records.entries.map(({ location }) => location.id).join('')}`,
    )
  expect(told(groupBy(set, fieldIn(set, 'place')))).toEqual(['一班:C', '其他:AB'])
  expect(told(distinct(set, fieldIn(set, 'place')))).toEqual(['其他:A', '一班:C'])
})

test('every month of the term has a group', () => {
  expect(perMonth(repairs, autumn).map(({ label, records }) => `${label}${records.entries.length}`)).toEqual([
    '9月1',
    '10月2',
    '11月0',
    '12月0',
    '1月0',
  ])
})

test('latest and largest', () => {
  expect(latest(repairs, 2).entries.map(({ record }) => record.id)).toEqual(['C', 'B'])
  expect(largest(repairs, fieldIn(repairs, 'cost'), 1).entries.map(({ record }) => record.id)).toEqual(['B'])
})

describe('share', () => {
  test('is of the whole', () => expect(share(only('门'), repairs)).toMatchObject({ text: '33%', unit: '%' }))
  test('is missing if there is nothing', () =>
    expect(share(setOf('events'), setOf('events')).type).toBe('missing'))
})

describe('change', () => {
  test.each([
    [12, 3, '比上学期增加9次'],
    [3, 12, '比上学期减少9次'],
    [3, 3, '与上学期持平'],
  ])('%d after %d is %s', (now, before, text) => {
    expect(change({ ...count(repairs), exact: now }, { ...count(repairs), exact: before }).text).toBe(text)
  })
})

describe('nothing', () => {
  test('is stated for a complete ledger', () => {
    expect(none(setOf('accidents'))).toMatchObject({ type: 'fact', text: '未发生一起事故', exact: 0 })
  })
  test('is missing if the ledger does not say that it is complete', () => {
    expect(none(setOf('events'))).toMatchObject({ type: 'missing' })
  })
  test('is not stated if there is something', () => expect(none(repairs)).toBeUndefined())
  test('is not stated for a ledger that does not exist', () => {
    expect(absence(setOf('events'))).toBeUndefined()
    expect(count(setOf('events')).text).toBe('0次')
    expect(absence(setOf('drills'))).toMatchObject({
      what: '演练台账',
      reason: expect.stringContaining('2025-autumn/drills.yaml') as string,
    })
  })
})

test('another wording keeps the exact value and the evidence', () => {
  const fact = { ...count(repairs), exact: 83 }
  expect(wordFact(fact, { style: '余' })).toEqual({ ...fact, text: '80余次' })
})

test.each([
  ['money', 12_000, '元', '1.2万元'],
  ['percent', 33.3, undefined, '33%'],
  ['duration', 200, undefined, '3分20秒'],
  ['quantity', 3, '支', '3支'],
  ['count', 3, undefined, '3'],
] as const)('a number that measures %s is worded as such', (measure, value, unit, text) => {
  expect(wordNumber(measure, value, unit)).toBe(text)
})

test('words that were found are never worded anew', () => {
  const fact = { ...count(repairs), exact: '不定期', text: '不定期' }
  expect(wordFact(fact, { style: '余' })).toBe(fact)
})
