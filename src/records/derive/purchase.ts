import type { FieldValues } from '../record.ts'
import { withAmounts } from './line-amount.ts'
import { sumOfItems } from './sum-of-items.ts'

/**
 * The amount of each item that has a price, and the cost of a purchase whose items all have amounts. What somebody gave
 * was not paid for, unless a source is written.
 */
export function derivePurchase(values: FieldValues): FieldValues {
  const sum = values.cost === undefined ? sumOfItems(values) : undefined
  const items = withAmounts(values.items)
  return {
    ...(items.length > 0 && { items }),
    ...(sum !== undefined && { cost: sum }),
    ...(values.donor !== undefined && values.source === undefined && { source: '社会捐赠' }),
  }
}
