import type { FieldValues } from '../record.ts'
import { asGroups } from '../value-guards.ts'
import { pricedAmount } from './line-amount.ts'

/**
 * What the items of a purchase come to, in yuan, added in whole 分; undefined unless every item has an amount or a price
 * and a quantity.
 */
export function sumOfItems(values: FieldValues): number | undefined {
  const items = asGroups(values.items)
  if (items.length === 0) return undefined
  let cents = 0
  for (const { values: own } of items) {
    const amount = own.amount ?? pricedAmount(own)
    if (typeof amount !== 'number') return undefined
    cents += Math.round(amount * 100)
  }
  return cents / 100
}
