import type { LedgerRecord } from '../../records/index.ts'
import { plainWords } from '../alike.ts'
import type { PlanItem } from '../plan-item.ts'
import { groupsAt, numberAt, textAt } from '../read-values.ts'

/** Measure words that count records, not things. */
const counters: readonly string[] = ['次', '场', '回', '批', '项', '起']

/**
 * How much of an item's target a record makes up: its quantity where it has one in the item's measure word, else one.
 * Of a purchase those things count that the item names.
 */
export function amountOf(item: PlanItem, { values }: LedgerRecord): number {
  if (item.target === undefined || counters.includes(item.unit)) return 1
  const bought = groupsAt(values, 'items')
  if (bought.length === 0) return inUnit(item, textAt(values, 'unit'), numberAt(values, 'quantity'))
  const wanted = [item.item, item.text, ...item.steps].map(plainWords)
  return bought
    .filter((thing) => {
      const name = plainWords(textAt(thing.values, 'name'))
      return (
        name !== '' && wanted.some((words) => words.includes(name) || (words !== '' && name.includes(words)))
      )
    })
    .reduce(
      (sum, thing) => sum + inUnit(item, textAt(thing.values, 'unit'), numberAt(thing.values, 'quantity')),
      0,
    )
}

/** Things of another measure do not add up to the target; a record without a quantity is one thing. */
function inUnit(item: PlanItem, unit: string, quantity: number | undefined): number {
  if (quantity === undefined) return 1
  return unit === '' || item.unit === '' || unit === item.unit ? quantity : 0
}
