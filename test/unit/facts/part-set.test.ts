import { expect, test } from 'vitest'
import { partSets, type RecordSet, samePart } from '../../../src/facts/index.ts'
import { ledgerOf } from '../../support/ledger-of.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const item = 'items: [{ name: 桶, quantity: 2个 }]'
const purchases = ledgerOf(
  smallWorkspace({
    '2025-autumn/purchases.yaml': `- { id: A, date: 2025-09-01, ${item}, source: 公用经费 }
- { id: B, date: 2025-09-02, ${item}, source: 家长赞助 }
- { id: C, date: 2025-09-03, ${item}, donor: 县商会 }
- { id: D, date: 2025-09-04, ${item}, source: 企业捐款 }
- { id: E, date: 2025-09-05, ${item} }
`,
  }),
  'purchases',
)
const told = (set: RecordSet): readonly unknown[] => [
  set.kind.plural,
  set.kind.label,
  set.query,
  set.entries.map(({ location }) => location.id).join(''),
]

test('what was given does not count as a purchase', () => {
  expect(partSets(purchases).map(told)).toEqual([
    ['purchases', '采购', '采购记录，不含受赠', 'AE'],
    ['donations', '受赠', '采购记录，受赠', 'BCD'],
    ['acquisitions', '采购和受赠', '采购记录', 'ABCDE'],
  ])
})

test('a ledger without parts, or without anything given, is unchanged', () => {
  const repairs = ledgerOf(smallWorkspace({ '2025-autumn/repairs.yaml': 'records: []\n' }), 'repairs')
  expect(partSets(repairs)).toEqual([repairs])
  const bought = { ...purchases, entries: purchases.entries.slice(0, 1) }
  expect(partSets(bought).map(told)[0]).toEqual(told(bought))
})

test('a part finds the same part of another time', () => {
  for (const part of partSets(purchases)) expect(told(samePart(purchases, part))).toEqual(told(part))
})
