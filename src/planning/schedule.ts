import type { SchoolWeek, Term } from '../calendar/index.ts'
import type { FieldDefinition, FieldValue } from '../records/index.ts'
import { earlierDay, formatDay } from '../text/index.ts'
import type { Window } from './matching/commitment.ts'

/** Fields that a plan item gets for a schedule, in addition to its own. */
export const scheduleFields: readonly FieldDefinition[] = [
  { name: 'week', label: '周次', type: 'text' },
  { name: 'deadline', label: '完成时限', type: 'date' },
  // Left empty: whoever checks the work writes it on the sheet by hand.
  { name: 'checked', label: '检查情况', type: 'text' },
]

/** The school weeks in which an item is to be done, as schedules write them (第3周, 第1—5周), and the last day for it in the term. */
export function scheduleOf(
  window: Window,
  term: Term,
  weeks: readonly SchoolWeek[],
): Record<string, FieldValue> {
  const end = earlierDay(window.end, term.end)
  const own = weeks.filter(({ days }) => days.some((day) => day >= window.start && day <= window.end))
  const first = own[0]?.number
  const last = own.at(-1)?.number
  const week = first === last ? `第${first ?? ''}周` : `第${first ?? ''}—${last ?? ''}周`
  return {
    ...(first !== undefined && { week }),
    deadline: { type: 'date', text: formatDay(end), precision: 'day', start: end, end },
  }
}
