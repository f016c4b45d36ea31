import { asGroups } from '../value-guards.ts'
import { type Check, recordsOf } from './check.ts'
import { checkOrder } from './order-of-dates.ts'

/** A hazard fixed before the inspection that found it, or rechecked before it was fixed. */
export const checkFindingOrder: Check = (workspace) =>
  [...recordsOf(workspace, 'inspection')].flatMap((record) =>
    asGroups(record.values.findings).flatMap((finding, index) => {
      const owner = `检查“${record.id}”第${index + 1}项隐患`
      const fixed = { field: 'fixed', label: '整改日期' }
      const date = { field: 'date', label: '检查日期' }
      const rechecked = { field: 'rechecked', label: '复查日期' }
      return [
        ...checkOrder('fixed-before-inspected', owner, finding, fixed, date, record),
        ...checkOrder('rechecked-before-fixed', owner, finding, rechecked, fixed),
      ]
    }),
  )
