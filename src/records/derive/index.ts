import { customaryUnit, saysNone } from '../../text/index.ts'
import type { FieldValue, FieldValues } from '../record.ts'
import { withAmounts } from './line-amount.ts'
import { sumOfItems } from './sum-of-items.ts'

/** Values that follow from others, by kind of record. A derived value never replaces a written one. */
const derivations: ReadonlyMap<string, (values: FieldValues) => FieldValues> = new Map([
  ['purchase', derivePurchase],
  ['repair', deriveRepair],
])

/** Adds to a record's values what follows from them. */
export function deriveValues(kind: string, values: FieldValues): FieldValues {
  const derived = derivations.get(kind)?.(values)
  if (!derived) return values
  return Object.assign(Object.create(null) as Record<string, FieldValue>, values, derived)
}

/**
 * The amount of each item that has a price, and the cost of a purchase whose items all have amounts. A donation was not
 * paid for, unless a source of money is given.
 */
function derivePurchase(values: FieldValues): FieldValues {
  const sum = values.cost === undefined ? sumOfItems(values) : undefined
  const items = withAmounts(values.items)
  return {
    ...(items.length > 0 && { items }),
    ...(sum !== undefined && { cost: sum }),
    ...(hasDonor(values) && values.source === undefined && { source: '社会捐赠' }),
  }
}

/** Whether somebody is named as the donor. */
export const hasDonor = ({ donor }: FieldValues): boolean => typeof donor === 'string' && !saysNone(donor)

/** A repair with a completion date is done; a quantity without a measure word gets the one that is usual for the item. */
function deriveRepair(values: FieldValues): FieldValues {
  const derived: Record<string, FieldValue> = {}
  if (values.done !== undefined && values.status === undefined) derived.status = '已完成'
  if (values.quantity !== undefined && values.unit === undefined && typeof values.item === 'string') {
    const unit = customaryUnit(values.item)
    if (unit !== undefined) derived.unit = unit
  }
  return derived
}
