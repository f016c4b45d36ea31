import { type Check, recordsOf } from './check.ts'
import { checkOrder } from './order-of-dates.ts'

/** The pairs of steps of a purchase (申购、审批、采购、验收、入库、领用) whose order must not be reversed. */
const pairs = [
  ['approved', '审批日期', 'requested', '申购日期', 'approved-before-requested'],
  ['accepted', '验收日期', 'date', '采购日期', 'accepted-before-purchased'],
  ['issued', '领用日期', 'stored', '入库日期', 'issued-before-stored'],
] as const

/** A purchase approved before it was requested, accepted before it was bought, or issued before it was stored. */
export const checkPurchaseOrder: Check = (workspace) =>
  [...recordsOf(workspace, 'purchase')].flatMap((record) =>
    pairs.flatMap(([later, laterLabel, earlier, earlierLabel, code]) =>
      checkOrder(
        code,
        `采购“${record.id}”`,
        record,
        { field: later, label: laterLabel },
        { field: earlier, label: earlierLabel },
      ),
    ),
  )
