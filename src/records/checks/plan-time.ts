import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import { monthsBetween } from '../../text/index.ts'
import type { LedgerRecord } from '../record.ts'
import { asDate } from '../value-guards.ts'
import { type Check, recordsOf } from './check.ts'

/** Items of the monthly plan (月度工作) for which no month can be found, and items whose date is in none of their months. */
export const checkPlanTime: Check = (workspace) =>
  [...recordsOf(workspace, 'plan')].flatMap((record) => [...noMonth(record), ...otherMonth(record)])

const monthsOf = ({ values: { months } }: LedgerRecord): readonly number[] =>
  Array.isArray(months) ? (months as readonly number[]) : []

/** How often work is done, or in which part of the term: then it stands among the monthly work, or in the month of that part. */
const placing: readonly unknown[] = ['每天', '每周', '每月', '开学初', '期中', '期末']

function noMonth(record: LedgerRecord): readonly Diagnostic[] {
  const { section, date, frequency } = record.values
  if (section !== '月度工作' || monthsOf(record).length > 0 || asDate(date) || placing.includes(frequency))
    return []
  return [
    diagnose(
      'plan-month-missing',
      `计划“${record.id}”是月度工作，没有写月份也没有写日期，分月的安排里不会有它`,
      record.locations.section ?? record.location,
      ['写上 months（月份）；不分月份做的，section（部分）改成“工作措施”或“工作重点”。'],
    ),
  ]
}

function otherMonth(record: LedgerRecord): readonly Diagnostic[] {
  const date = asDate(record.values.date)
  const months = monthsOf(record)
  if (!date || months.length === 0) return []
  if (monthsBetween(date.start, date.end).some((month) => months.includes(month))) return []
  return [
    diagnose(
      'plan-month-differs',
      `计划“${record.id}”的日期是“${date.text}”，月份写的却是${months.map((month) => `${month}月`).join('、')}`,
      record.locations.months ?? record.location,
      ['改正月份或日期；写了日期的，月份可以不写。'],
    ),
  ]
}
