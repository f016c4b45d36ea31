import { describe, expect, it } from 'vitest'
import { asPeriod } from '../../../src/calendar/index.ts'
import type { Fact, RecordSet } from '../../../src/facts/index.ts'
import { ledgerNames } from '../../../src/templating/ledger-names.ts'
import type { Dictionary, List, Phrase } from '../../../src/templating/value.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace(
  {
    '2025-autumn/repairs.yaml': `- {id: A, date: 2025-09-03, item: 灯管, action: 更换, quantity: 3支, cost: 30, tags: [急]}
- {id: B, date: 2025-09-04, item: 门, action: 维修, quantity: 2扇, place: 无}
- {id: C, date: 2025-09-05, item: 展板, action: 维修, quantity: 4}
- {id: D, date: 2025-09-06, item: 门, action: 维修, quantity: 1扇}
`,
    '2025-autumn/purchases.yaml':
      '- {id: P, date: 2025-09-01, items: [{name: 桶, quantity: 2个, price: 5}, {name: 盆, quantity: 3个}]}\n',
    '2025-autumn/drills.yaml': 'records: []\n',
    '2025-autumn/buses.yaml':
      '- {id: X, date: 2025-09-01, 线路: 东线, 费用: 30, 里程: 20公里, 人数: 40, 油耗: 7.5, note: 早, 乘客: [{学生: 甲}, {学生: 乙}]}\n',
  },
  `name: 城南小学
current: 2025-autumn
terms:
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
kinds:
  - name: bus
    plural: buses
    label: 校车
    fields:
      - { name: date, label: 日期, type: 日期 }
      - { name: 线路, type: 文字 }
      - { name: 费用, type: 金额 }
      - { name: 里程, type: 数量 }
      - { name: 人数, type: 整数 }
      - { name: 油耗, type: 数字 }
      - { name: 司机, type: 文字 }
      - { name: 乘客, type: 分项, fields: [{ name: 学生, type: 文字 }] }
`,
)
const period = asPeriod(workspace.school.terms[0]!)
const ledger = (name?: string): Dictionary | undefined => {
  const kind = workspace.kinds.find((one) => one.name === name)
  const [first] = ledgerNames(workspace, period, kind)
  expect(first === undefined ? undefined : first[0]).toBe(name === undefined ? undefined : 'ledger')
  return first?.[1] as Dictionary | undefined
}
const tables = (name: string): readonly Dictionary[] =>
  (ledger(name)?.entries.get('tables') as List).items as readonly Dictionary[]
const shown = (table: Dictionary): readonly unknown[] =>
  ['caption', 'columns', 'sums'].map((name) => table.entries.get(name))

describe('the document of a ledger', () => {
  it('has its words and its records', () => {
    const entries = ledger('repair')?.entries
    expect([entries?.get('label'), entries?.get('counter')]).toEqual(['维修', '次'])
    expect((entries?.get('records') as RecordSet).entries).toHaveLength(4)
    expect(ledger()).toBeUndefined()
  })

  it('has one table without a caption, with the columns in which something is written', () => {
    expect(tables('repair').map(shown)).toEqual([['', 'date,item,action,quantity,cost', 'cost']])
  })

  it('adds up what has several measure words apart', () => {
    const [table] = tables('repair')
    const [total, ...others] = (table!.entries.get('totals') as List).items as readonly Dictionary[]
    expect(others).toEqual([])
    expect(total?.entries.get('label')).toBe('数量')
    const { parts } = total?.entries.get('sums') as Phrase
    expect(parts.map((part) => (typeof part === 'string' ? part : (part as Fact).text))).toEqual([
      '3支',
      '、',
      '3扇',
      '、',
      '4',
    ])
    expect((parts[2] as Fact).query).toBe('维修记录，单位为“扇”，数量合计')
    expect((parts[4] as Fact).query).toBe('维修记录，数量合计')
  })

  it('has a table with a caption for the records and each of their groups', () => {
    expect(tables('purchase').map(shown)).toEqual([
      ['采购记录', 'date,items', ''],
      ['物品清单', 'date,name,quantity,price,amount', 'quantity,amount'],
    ])
    expect((tables('purchase')[1]!.entries.get('records') as RecordSet).entries).toHaveLength(2)
    expect((tables('purchase')[1]!.entries.get('totals') as List).items).toEqual([])
  })

  it('has everything of a school’s own ledger', () => {
    expect(tables('bus').map(shown)).toEqual([
      ['校车记录', 'date,线路,费用,里程,人数,油耗,乘客,note', '费用,里程'],
      ['乘客', 'date,学生', ''],
    ])
  })

  it('has no table of an empty ledger', () => {
    expect(tables('drill')).toEqual([])
  })

  it('is called by its words in messages, as are its tables and totals', () => {
    expect(ledger('repair')?.label).toBe('ledger')
    const [table] = tables('repair')
    expect(table?.label).toBe('表')
    expect((table!.entries.get('totals') as List).items).toMatchObject([{ label: '合计' }])
    expect(tables('purchase').map(({ label }) => label)).toEqual(['表', '表'])
  })

  it('has no total of what nobody filled in', () => {
    const some = smallWorkspace({
      '2025-autumn/repairs.yaml': ['quantity: 3支', 'quantity: 2扇', 'place: 一班']
        .map((more, at) => `- {id: R${at}, date: 2025-09-03, item: 物品${at}, action: 维修, ${more}}\n`)
        .join(''),
    })
    const [[, value] = []] = ledgerNames(
      some,
      asPeriod(some.school.terms[0]!),
      some.kinds.find(({ name }) => name === 'repair'),
    )
    const [table] = ((value as Dictionary).entries.get('tables') as List).items as readonly Dictionary[]
    const [total] = (table!.entries.get('totals') as List).items as readonly Dictionary[]
    const { parts } = total!.entries.get('sums') as Phrase
    expect(parts.map((part) => (typeof part === 'string' ? part : (part as Fact).text))).toEqual([
      '3支',
      '、',
      '2扇',
    ])
  })
})
