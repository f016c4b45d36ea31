import type { FieldGroup, FieldValues } from '../../records/index.ts'
import { plainWords } from '../alike.ts'
import type { PlanItem } from '../plan-item.ts'
import { groupsAt, numberAt, textAt } from '../read-values.ts'
import type { Match } from './commitment.ts'
import type { Work } from './work.ts'

/** Measure words that count records, not things. */
const counters: readonly string[] = ['次', '场', '回', '批', '项', '起', '遍', '趟', '轮', '期', '天', '节']

/** What a record contributes to an item's target. */
export type Amount = Pick<Match, 'amount' | 'units' | 'unsaid'>

const one: Amount = { amount: 1 }
const nothing: Amount = { amount: 0 }

/**
 * How much a record contributes to an item's target: its quantity in the item's measure word, one if the records themselves
 * are counted, otherwise nothing. For a purchase, the things count that the item names, or all things if it names none. A
 * quantity that is not written is unknown, not one.
 */
export function amountOf(
  item: PlanItem,
  { record: { values }, kind }: Pick<Work, 'record' | 'kind'>,
): Amount {
  if (item.target === undefined || counters.includes(item.unit) || item.unit === kind.counter) return one
  const bought = groupsAt(values, 'items')
  if (bought.length > 0) {
    const named = bought.filter((thing) => isNamed(thing, item))
    return add((named.length > 0 ? named : bought).map((thing) => quantityOf(item, thing.values)))
  }
  if (kind.fields.some(({ name }) => name === 'quantity')) return quantityOf(item, values)
  return item.unit === '' ? one : nothing
}

function isNamed({ values }: FieldGroup, item: PlanItem): boolean {
  const name = plainWords(textAt(values, 'name'))
  const wanted = [item.item, item.text, ...item.steps].map(plainWords).filter((words) => words !== '')
  return name !== '' && wanted.some((words) => words.includes(name) || name.includes(words))
}

/** A quantity in the item's measure word, nothing in another. An item without a measure word takes that of the records. */
export function quantityOf(item: Pick<PlanItem, 'unit'>, values: FieldValues): Amount {
  const unit = textAt(values, 'unit')
  const quantity = numberAt(values, 'quantity')
  if (unit !== '' && item.unit !== '' && unit !== item.unit) return nothing
  if (quantity === undefined) return { amount: 0, unsaid: true }
  return { amount: quantity, ...(item.unit === '' && unit !== '' && { units: [unit] }) }
}

/** Several amounts as one; what is not written for one of them is not known of all. */
export function add(amounts: readonly Amount[]): Amount {
  const units = [...new Set(amounts.flatMap((one) => one.units ?? []))]
  return {
    amount: amounts.reduce((sum, { amount }) => sum + amount, 0),
    ...(units.length > 0 && { units }),
    ...(amounts.some(({ unsaid }) => unsaid) && { unsaid: true }),
  }
}
