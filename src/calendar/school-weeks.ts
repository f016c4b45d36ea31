import { addDays, earlierDay, laterDay, weekdayOf } from '../text/index.ts'
import type { Term } from './term.ts'
import type { Stretch } from './term-of-date.ts'

/** A week of a term, Monday to Sunday as far as they lie in the term. */
export interface SchoolWeek extends Stretch {
  /** 第几周, from 1 for the week of the term's first day; holiday weeks are counted too. */
  readonly number: number
  /** Its days with school, Monday to Friday. */
  readonly days: readonly string[]
}

/** With fewer days of school than this a week need not have what every week has. */
const fewestDays = 3

/** The weeks of a term that have school on three days or more; 国庆 and 五一 weeks drop out. */
export function schoolWeeks(term: Term, holidays: readonly Stretch[]): readonly SchoolWeek[] {
  const weeks: SchoolWeek[] = []
  let monday = addDays(term.start, 1 - weekdayOf(term.start))
  for (let number = 1; monday <= term.end; number += 1) {
    const start = laterDay(monday, term.start)
    const end = earlierDay(addDays(monday, 6), term.end)
    const first = monday
    const days = [0, 1, 2, 3, 4]
      .map((offset) => addDays(first, offset))
      .filter((day) => day >= start && day <= end && !holidays.some((free) => isWithin(day, free)))
    if (days.length >= fewestDays) weeks.push({ number, start, end, days })
    monday = addDays(monday, 7)
  }
  return weeks
}

const isWithin = (day: string, { start, end }: Stretch): boolean => start <= day && day <= end
