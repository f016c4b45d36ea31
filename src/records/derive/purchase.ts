import type { FieldValues } from '../record.ts'
import { sumOfItems } from './sum-of-items.ts'

/** The cost of a purchase whose items all have prices. */
export function derivePurchase(values: FieldValues): FieldValues {
  if (values.cost !== undefined) return {}
  const sum = sumOfItems(values)
  return sum === undefined ? {} : { cost: sum }
}
