import { type Check, recordsOf } from './check.ts'
import { checkOrder } from './order-of-dates.ts'

/** A contract that ends before it begins. */
export const checkContractTerm: Check = (workspace) =>
  [...recordsOf(workspace, 'contract')].flatMap((record) =>
    checkOrder(
      'ended-before-begun',
      `社会化服务“${record.id}”`,
      record,
      { field: 'end', label: '到期日期' },
      { field: 'start', label: '起始日期' },
    ),
  )
