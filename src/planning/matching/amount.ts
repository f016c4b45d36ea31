import type { FieldGroup } from '../../records/index.ts'
import { plainWords } from '../alike.ts'
import type { PlanItem } from '../plan-item.ts'
import { groupsAt, numberAt, textAt } from '../read-values.ts'
import type { Work } from './work.ts'

/** Measure words that count records, not things. */
const counters: readonly string[] = ['次', '场', '回', '批', '项', '起']

/**
 * How much a record contributes to an item's target: its quantity in the item's measure word, one if the records themselves
 * are counted, otherwise nothing. For a purchase, the things count that the item names, or all things if it names none.
 */
export function amountOf(item: PlanItem, { record: { values }, kind }: Work): number {
  if (item.target === undefined || counters.includes(item.unit) || item.unit === kind.counter) return 1
  const bought = groupsAt(values, 'items')
  if (bought.length > 0) {
    const named = bought.filter((thing) => isNamed(thing, item))
    return (named.length > 0 ? named : bought).reduce(
      (sum, { values: thing }) => sum + inUnit(item, thing),
      0,
    )
  }
  return kind.fields.some(({ name }) => name === 'quantity') ? inUnit(item, values) : item.unit === '' ? 1 : 0
}

function isNamed({ values }: FieldGroup, item: PlanItem): boolean {
  const name = plainWords(textAt(values, 'name'))
  const wanted = [item.item, item.text, ...item.steps].map(plainWords).filter((words) => words !== '')
  return name !== '' && wanted.some((words) => words.includes(name) || name.includes(words))
}

/** A quantity in the item's measure word, nothing in another; without a quantity, one thing. */
function inUnit(item: PlanItem, values: FieldGroup['values']): number {
  const unit = textAt(values, 'unit')
  return unit === '' || item.unit === '' || unit === item.unit ? (numberAt(values, 'quantity') ?? 1) : 0
}
