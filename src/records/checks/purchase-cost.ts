import { diagnose } from '../../diagnostics/index.ts'
import { sumOfItems } from '../derive/sum-of-items.ts'
import { type Check, recordsOf } from './check.ts'

/** A purchase whose written cost is not the sum of its items. */
export const checkPurchaseCost: Check = (workspace) =>
  [...recordsOf(workspace, 'purchase')].flatMap((record) => {
    const { cost } = record.values
    const sum = sumOfItems(record.values)
    if (typeof cost !== 'number' || sum === undefined || Math.round(cost * 100) === Math.round(sum * 100))
      return []
    const message = `采购“${record.id}”的总价写的是${cost}元，各项单价乘数量合计是${sum}元`
    return [
      diagnose('cost-differs', message, record.locations.cost ?? record.location, [
        '改正单价、数量或总价；不写总价就按合计。',
      ]),
    ]
  })
