import type { FieldValues } from '../record.ts'
import { sumOfItems } from './sum-of-items.ts'

/** The cost of a purchase all of whose items have prices. A donation was not paid for, unless a source of money is given. */
export function derivePurchase(values: FieldValues): FieldValues {
  const sum = values.cost === undefined ? sumOfItems(values) : undefined
  return {
    ...(sum !== undefined && { cost: sum }),
    ...(values.donor !== undefined && values.source === undefined && { source: '社会捐赠' }),
  }
}
