import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import { pricedAmount } from '../derive/line-amount.ts'
import { sumOfItems } from '../derive/sum-of-items.ts'
import type { LedgerRecord } from '../record.ts'
import { asGroups } from '../value-guards.ts'
import { type Check, recordsOf, told } from './check.ts'

const inCents = (yuan: number): number => Math.round(yuan * 100)

/** A purchase whose stated cost is not the sum of its items, and items whose stated amount is not price times quantity. */
export const checkPurchaseCost: Check = (workspace) =>
  [...recordsOf(workspace, 'purchase')].flatMap((record) => [...checkItems(record), ...checkCost(record)])

function checkCost(record: LedgerRecord): readonly Diagnostic[] {
  const { cost, items } = record.values
  const sum = sumOfItems(record.values)
  if (typeof cost !== 'number' || sum === undefined || inCents(cost) === inCents(sum)) return []
  const written = asGroups(items).filter(({ locations }) => locations.amount !== undefined)
  const how = written.length > 0 ? '各项金额合计' : '各项单价乘数量合计'
  const message = `采购“${record.id}”的总价写的是${cost}元，${how}是${sum}元`
  const related = written.slice(0, 5).map(({ values, location, locations }) => ({
    message: `这一项的金额是${told(values.amount)}元`,
    location: locations.amount ?? location,
  }))
  return [
    diagnose(
      'cost-differs',
      message,
      record.locations.cost ?? record.location,
      [
        written.length > 0
          ? '改正各项的金额或总价；不写总价就按合计。'
          : '改正单价、数量或总价；不写总价就按合计。',
      ],
      related,
    ),
  ]
}

function checkItems(record: LedgerRecord): readonly Diagnostic[] {
  return asGroups(record.values.items).flatMap(({ values, location, locations }) => {
    const { amount, name, price, quantity } = values
    const priced = pricedAmount(values)
    if (typeof amount !== 'number' || priced === undefined || inCents(amount) === inCents(priced)) return []
    const message = `采购“${record.id}”里“${told(name)}”的金额写的是${amount}元，单价乘数量是${priced}元`
    const related = [
      {
        message: `单价${told(price)}元，数量${told(quantity)}`,
        location: locations.price ?? location,
      },
    ]
    return [
      diagnose(
        'amount-differs',
        message,
        locations.amount ?? location,
        ['改正单价、数量或金额；不写金额就按单价乘数量。'],
        related,
      ),
    ]
  })
}
