import type { FieldValues } from '../record.ts'
import { asGroups } from '../value-guards.ts'

/**
 * Price times quantity over the items of a purchase, in yuan, calculated in whole 分; undefined unless every item has both.
 * Quantities may be fractional (2.5 千克); each product is rounded to a whole 分.
 */
export function sumOfItems(values: FieldValues): number | undefined {
  const items = asGroups(values.items)
  if (items.length === 0) return undefined
  let cents = 0
  for (const item of items) {
    const { price, quantity } = item.values
    if (typeof price !== 'number' || typeof quantity !== 'number') return undefined
    cents += Math.round(Math.round(price * 100) * quantity)
  }
  return cents / 100
}
