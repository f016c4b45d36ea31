import { parseDate, type Term } from '../../calendar/index.ts'
import { partsOfDay } from '../../text/index.ts'
import type { PlanItem } from '../plan-item.ts'

/** 开学初 and 期中 are planned for the month in which they begin, 期末 for the one in which it ends. */
export function stretchOf(frequency: string, term: Term): Pick<PlanItem, 'months' | 'date'> | undefined {
  if (!['开学初', '期中', '期末'].includes(frequency)) return undefined
  const date = parseDate(frequency, term)
  if (date.type !== 'date') return undefined
  return { date, months: [partsOfDay(frequency === '期末' ? date.end : date.start).month] }
}
