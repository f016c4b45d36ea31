import { diagnose } from '../../diagnostics/index.ts'
import { type Check, recordsOf } from './check.ts'

/** A repair that has a day of completion but a status other than done. */
export const checkRepairStatus: Check = (workspace) =>
  [...recordsOf(workspace, 'repair')].flatMap((record) => {
    const { status, done } = record.values
    if (done === undefined || typeof status !== 'string' || status === '已完成') return []
    const message = `维修“${record.id}”有完成日期，状态却写的是“${status}”`
    return [
      diagnose('status-differs', message, record.locations.status ?? record.location, [
        '改正状态，或者去掉完成日期；不写状态就按完成日期算。',
      ]),
    ]
  })
