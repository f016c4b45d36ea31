import { type Check, recordsOf } from './check.ts'
import { checkOrder } from './order-of-dates.ts'

/** A repair done before it was reported. */
export const checkDoneBeforeReported: Check = (workspace) =>
  [...recordsOf(workspace, 'repair')].flatMap((record) =>
    checkOrder(
      'done-before-reported',
      `维修“${record.id}”`,
      record,
      { field: 'done', label: '完成日期' },
      { field: 'date', label: '报修日期' },
    ),
  )
