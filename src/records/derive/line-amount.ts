import type { FieldGroup, FieldValue, FieldValues } from '../record.ts'
import { asGroups } from '../value-guards.ts'

/**
 * Price times quantity of an item, in yuan, rounded to a 分; undefined unless it has both. Quantities may have decimals
 * (2.5 千克).
 */
export function pricedAmount({ price, quantity }: FieldValues): number | undefined {
  if (typeof price !== 'number' || typeof quantity !== 'number') return undefined
  return Math.round(Math.round(price * 100) * quantity) / 100
}

/** The items of a purchase, each with its amount where that is written or follows from its price. */
export const withAmounts = (value: FieldValue | undefined): readonly FieldGroup[] =>
  asGroups(value).map((item) => {
    const amount = item.values.amount === undefined ? pricedAmount(item.values) : undefined
    if (amount === undefined) return item
    const values = Object.assign(Object.create(null) as Record<string, FieldValue>, item.values, { amount })
    return { ...item, values }
  })
