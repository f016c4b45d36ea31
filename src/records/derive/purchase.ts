import type { FieldValues } from '../record.ts'
import { sumOfItems } from './sum-of-items.ts'

/** The cost of a purchase whose items all have prices. What somebody gave was not paid for, unless a source is written. */
export function derivePurchase(values: FieldValues): FieldValues {
  const sum = values.cost === undefined ? sumOfItems(values) : undefined
  return {
    ...(sum !== undefined && { cost: sum }),
    ...(values.donor !== undefined && values.source === undefined && { source: '社会捐赠' }),
  }
}
