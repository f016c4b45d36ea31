import { parseDate, type Term } from '../../calendar/index.ts'
import { earlierDay, laterDay } from '../../text/index.ts'
import type { PlanItem } from '../plan-item.ts'
import type { Window } from './commitment.ts'

/**
 * The days on which an item is on time: its date, as precisely as it is written; otherwise from the first day of its first
 * month to the last day of its last; otherwise the whole term. `due` extends the end.
 */
export function windowOf({ date, months, due }: PlanItem, term: Term): Window {
  const plain = date ?? wholeMonths(months, term) ?? wholeTerm(term)
  return { start: plain.start, end: due === undefined ? plain.end : laterDay(plain.end, due) }
}

function wholeMonths(months: readonly number[], term: Term): Window | undefined {
  const spans = months.map((month) => parseDate(`${month}月`, term)).filter((span) => span.type === 'date')
  const [first, ...others] = spans
  return first && others.reduce<Window>(join, first)
}

/** A term from the first day of the month in which it begins: what is done shortly before it begins belongs to it. */
const wholeTerm = ({ start, end }: Term): Window => ({ start: `${start.slice(0, 7)}-01`, end })

const join = (a: Window, b: Window): Window => ({
  start: earlierDay(a.start, b.start),
  end: laterDay(a.end, b.end),
})
