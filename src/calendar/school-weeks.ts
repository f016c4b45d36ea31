import { addDays, earlierDay, weekdayOf } from '../text/index.ts'
import type { FreeDays } from './holiday.ts'
import { schoolDays } from './school-days.ts'
import type { Term } from './term.ts'
import type { Stretch } from './term-of-date.ts'

/** A week of a term, Monday to Sunday as far as they lie in the term. */
export interface SchoolWeek extends Stretch {
  /** 第几周, from 1 for the week of the term's first day; holiday weeks are counted too. */
  readonly number: number
  /** Its days with school. */
  readonly days: readonly string[]
}

/** A week with fewer school days than this is exempt from what every week needs. */
const fewestSchoolDays = 3

const saturday = 6

/** Whether a week with these school days must have what every week has; a Saturday worked in exchange makes no week of a holiday. */
export const isSchoolWeek = (days: readonly string[]): boolean =>
  days.filter((day) => weekdayOf(day) < saturday).length >= fewestSchoolDays

/**
 * All weeks of a term; together they are the term. A term that begins on a weekend (报到) has it in its first week, with
 * the Monday to Sunday that follow.
 */
export function weeksOfTerm(term: Term, holidays: readonly FreeDays[]): readonly SchoolWeek[] {
  const weeks: SchoolWeek[] = []
  const weekday = weekdayOf(term.start)
  let sunday = addDays(term.start, (weekday >= saturday ? 14 : 7) - weekday)
  let start = term.start
  for (let number = 1; start <= term.end; number += 1) {
    const end = earlierDay(sunday, term.end)
    weeks.push({ number, start, end, days: schoolDays({ start, end }, holidays) })
    start = addDays(sunday, 1)
    sunday = addDays(sunday, 7)
  }
  return weeks
}

/** The weeks of a term that have school on three days from Monday to Friday or more; 国庆 and 五一 weeks drop out. */
export const schoolWeeks = (term: Term, holidays: readonly FreeDays[]): readonly SchoolWeek[] =>
  weeksOfTerm(term, holidays).filter(({ days }) => isSchoolWeek(days))
