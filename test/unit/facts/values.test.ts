import { describe, expect, it } from 'vitest'
import {
  dateText,
  type Entry,
  extreme,
  findField,
  first,
  groupBy,
  inDateOrder,
  isFilled,
  largest,
  largestFirst,
  latest,
  type RecordSet,
  valueFact,
  valueText,
} from '../../../src/facts/index.ts'
import { type FieldDefinition, type FieldValue, field, type LedgerDate } from '../../../src/records/index.ts'
import { ledgerOf } from '../../support/ledger-of.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const date = (precision: LedgerDate['precision'], text: string): LedgerDate => ({
  type: 'date',
  text,
  precision,
  start: '2025-09-02',
  end: '2025-09-30',
})

describe('a value in words', () => {
  it.each([
    ['day', '2025年9月2日'],
    ['month', '2025年9月'],
    ['period', '九月初'],
  ] as const)('a date known to the %s is %s', (precision, text) => {
    expect(dateText(date(precision, '九月初'))).toBe(text)
    expect(valueText(date(precision, '九月初'), field('date', '日期', 'date'))).toBe(text)
  })

  it.each<readonly [FieldDefinition['type'], FieldValue, string | undefined, string]>([
    ['text', '灯管', undefined, '灯管'],
    ['flag', true, undefined, '是'],
    ['flag', false, undefined, '否'],
    ['money', 12_000, undefined, '12000元'],
    ['percent', 99.5, undefined, '99.5%'],
    ['duration', 200, undefined, '3分20秒'],
    ['quantity', 3, '支', '3支'],
    ['integer', 800, undefined, '800'],
    ['texts', ['方案', '记录'], undefined, '方案、记录'],
    ['months', [9, 10], undefined, '9月、10月'],
  ])('of type %s: %j', (type, value, unit, text) => {
    expect(valueText(value, field('x', '某项', type), unit)).toBe(text)
  })

  it('a group is named by its first field', () => {
    const group = (values: Record<string, FieldValue>): FieldValue =>
      [{ type: 'group', values, location: { file: '', line: 1, column: 1 }, locations: {} }] as FieldValue
    const items = field('items', '物品', 'group', { fields: [field('name', '名称', 'text')] })
    expect(valueText(group({ name: '桶', spec: '大' }), items)).toBe('桶')
    expect(valueText(group({ name: 3 }), items)).toBe('')
    expect(valueText(group({ name: '桶' }), field('items', '物品', 'group'))).toBe('')
  })

  it.each([
    [undefined, false],
    ['', false],
    ['无', false],
    ['灯', true],
    [0, true],
    [false, true],
    [[], false],
    [['无', ''], false],
    [['无', '拥挤'], true],
    [[3], true],
  ] as const)('%j is filled in: %s', (value, filled) =>
    expect(isFilled(value as FieldValue | undefined)).toBe(filled))
})

const workspace = smallWorkspace({
  '2025-autumn/drills.yaml': `- { id: A, date: 2025-10-03, type: 消防, participants: 800, duration: 200 }
- { id: B, date: 2025-09-12, type: 地震, participants: 795, duration: 180, documents: [方案, 记录, 方案] }
- { id: C, date: 2025-10-03, type: 消防, participants: 800, documents: [记录, 无] }
- { id: D, date: 2025-11, type: 疏散, documents: 无 }
`,
  '2025-autumn/plan.yaml': `- { id: P, text: 甲, section: 月度工作, months: [9, 10] }
- { id: Q, text: 乙, section: 工作措施 }
`,
  '2025-autumn/rules.yaml': `- { id: E, date: 2025-09-02, name: 安全责任书, type: 责任书, status: 新订 }
- { id: F, name: 值班制度, type: 制度, status: 新订 }
- { id: G, date: 2025-09-01, name: 应急预案, type: 预案, status: 修订 }
`,
  '2025-autumn/purchases.yaml':
    '- { id: K, date: 2025-09-01, items: [{ name: 桶, quantity: 2个, price: 5 }] }\n',
  '2025-autumn/meetings.yaml': 'records: []\n',
})
const drills = ledgerOf(workspace, 'drills')
const fieldIn = (set: RecordSet, name: string): FieldDefinition => findField(set.kind, name)!.field
const idsOf = ({ entries }: { readonly entries: readonly Entry[] }): string =>
  entries.map(({ location }) => location.id).join('')
const only = (ids: string, set = drills): RecordSet => ({
  ...set,
  entries: set.entries.filter(({ location }) => ids.includes(location.id)),
})

describe('a number of one record', () => {
  it('is traced to its record', () => {
    expect(valueFact(drills.entries[0]!, fieldIn(drills, 'participants'))).toEqual({
      type: 'fact',
      measure: 'quantity',
      exact: 800,
      text: '800',
      query: 'A 的参加人数',
      records: [{ kind: 'drill', id: 'A', file: '2025-autumn/drills.yaml', line: 1, column: 3 }],
    })
    expect(valueFact(drills.entries[0]!, fieldIn(drills, 'duration'))).toMatchObject({
      measure: 'duration',
      text: '3分20秒',
    })
  })

  it('has its measure word, and says how it came about if nobody wrote it', () => {
    const purchases = ledgerOf(workspace, 'purchases')
    const [item] = purchases.entries.map((entry) => ({
      ...entry,
      values: { amount: 10, quantity: 2, unit: '个' },
    }))
    const group = findField(purchases.kind, 'items')!.field
    const amount = group.fields!.find(({ name }) => name === 'amount')!
    expect(valueFact(item!, amount)).toMatchObject({
      measure: 'money',
      unit: '元',
      text: '10元',
      query: 'K 的金额（没有写的按单价乘数量）',
    })
    const quantity = group.fields!.find(({ name }) => name === 'quantity')!
    expect(valueFact(item!, quantity)).toMatchObject({ measure: 'quantity', unit: '个', text: '2个' })
  })

  it('is none if the field is no number, or is not filled in', () => {
    expect(valueFact(drills.entries[0]!, fieldIn(drills, 'type'))).toBeUndefined()
    expect(valueFact(drills.entries[3]!, fieldIn(drills, 'participants'))).toBeUndefined()
  })
})

describe('the least and the most', () => {
  it('are given with every record that has them', () => {
    expect(extreme(only('ABC'), fieldIn(drills, 'participants'), 'most')).toMatchObject({
      exact: 800,
      text: '800',
      query: '演练记录，参加人数最多的',
      records: [{ id: 'A' }, { id: 'C' }],
    })
    expect(extreme(only('ABC'), fieldIn(drills, 'participants'), 'least')).toMatchObject({
      exact: 795,
      query: '演练记录，参加人数最少的',
      records: [{ id: 'B' }],
    })
  })

  it('are unknown as long as one record has no value', () => {
    expect(extreme(drills, fieldIn(drills, 'participants'), 'least')).toEqual({
      type: 'missing',
      what: '最少的参加人数',
      reason: '演练记录中有 1 条没有填参加人数，不知道最少是多少',
      hints: ['补上这几条。'],
    })
  })

  it('are nothing where there is no record', () => {
    expect(extreme(only(''), fieldIn(drills, 'participants'), 'most')).toEqual({
      type: 'missing',
      what: '最多的参加人数',
      reason: '演练记录一条也没有',
      hints: [],
      isNothing: true,
    })
  })
})

describe('the order of entries', () => {
  it('is that of their days, then that of the ledger; those without a day are last', () => {
    const rules = ledgerOf(workspace, 'rules')
    expect(idsOf(inDateOrder(drills))).toBe('BACD')
    expect(idsOf(first(drills))).toBe('B')
    expect(first(drills).query).toBe('演练记录，最早的1条')
    expect(idsOf(first(drills, 3))).toBe('BAC')
    expect(idsOf(inDateOrder(rules))).toBe('GEF')
    expect(idsOf(latest(rules, 5))).toBe('EG')
    expect(idsOf(latest(drills))).toBe('D')
    expect(latest(drills, 2).query).toBe('演练记录，最近的2条')
  })

  it('can be that of a number', () => {
    expect(idsOf(largest(drills, fieldIn(drills, 'participants'), 5))).toBe('ACB')
    const most = largest(drills, fieldIn(drills, 'duration'), 1)
    expect([idsOf(most), most.query]).toEqual(['A', '演练记录，疏散用时最大的1条'])
  })
})

describe('groups', () => {
  const told = (set: RecordSet, name: string): readonly string[] =>
    groupBy(set, fieldIn(set, name)).map(({ label, records }) => `${label}:${idsOf(records)}`)

  it('put an entry with several values into each, but never twice into one', () => {
    expect(told(drills, 'documents')).toEqual(['方案:B', '记录:BC', '其他:AD'])
  })

  it('put dates together by month, and months by name', () => {
    expect(told(drills, 'date')).toEqual(['2025年10月:AC', '2025年9月:B', '2025年11月:D'])
    expect(told(ledgerOf(workspace, 'plan'), 'months')).toEqual(['9月:P', '10月:P', '其他:Q'])
  })

  it('say in their query what they have in common', () => {
    const [fire] = groupBy(drills, fieldIn(drills, 'type'))
    expect(fire?.records.query).toBe('演练记录，类型为“消防”')
  })

  it('can be ordered by size, those of one size as they were', () => {
    const groups = groupBy(drills, fieldIn(drills, 'type'))
    expect(groups.map(({ label }) => label)).toEqual(['消防', '地震', '疏散'])
    expect(largestFirst([...groups].reverse()).map(({ label }) => label)).toEqual(['消防', '疏散', '地震'])
  })
})
