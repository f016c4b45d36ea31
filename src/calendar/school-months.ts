import { addDays, weekdayOf } from '../text/index.ts'
import { monthsOfTerm, type TermMonth } from './months-of-term.ts'
import type { Term } from './term.ts'
import type { Stretch } from './term-of-date.ts'

/** With fewer days of school than this a month need not have what every month has. */
const fewestDays = 10
const friday = 5

/** The months of a term that have school on ten days or more, in order. */
export const schoolMonths = (term: Term, holidays: readonly Stretch[]): readonly TermMonth[] =>
  monthsOfTerm(term).filter((month) => countSchoolDays(month, holidays) >= fewestDays)

/** Monday to Friday outside the holidays. */
function countSchoolDays({ start, end }: Stretch, holidays: readonly Stretch[]): number {
  let count = 0
  for (let day = start; day <= end; day = addDays(day, 1)) {
    if (weekdayOf(day) <= friday && !holidays.some((free) => free.start <= day && day <= free.end)) count += 1
  }
  return count
}
