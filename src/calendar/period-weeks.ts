import { earlierDay, laterDay } from '../text/index.ts'
import type { FreeDays } from './holiday.ts'
import { monthsOfTerm, type TermMonth } from './months-of-term.ts'
import type { Period } from './period.ts'
import { schoolMonths } from './school-months.ts'
import { isSchoolWeek, type SchoolWeek, schoolWeeks } from './school-weeks.ts'

/**
 * The school weeks of a period, term by term. Those of a year leave out the holidays between its terms; those of a month are the
 * term's weeks clipped to the month, and keep their numbers within the term.
 */
export const periodWeeks = (
  period: Period,
  holidays: readonly FreeDays[],
): readonly (readonly SchoolWeek[])[] =>
  period.terms.map((term) => {
    const weeks = schoolWeeks(term, holidays)
    return period.kind === 'month' ? weeks.flatMap((week) => cut(week, period)) : weeks
  })

function cut(week: SchoolWeek, period: Period): readonly SchoolWeek[] {
  const days = week.days.filter((day) => day >= period.start && day <= period.end)
  if (!isSchoolWeek(days)) return []
  return [{ ...week, days, start: laterDay(week.start, period.start), end: earlierDay(week.end, period.end) }]
}

/** The months of a period with more than a week of school, in order. */
export const periodMonths = (period: Period, holidays: readonly FreeDays[]): readonly TermMonth[] =>
  period.terms.flatMap((term) =>
    schoolMonths(term, holidays).filter(({ start, end }) => start <= period.end && end >= period.start),
  )

/** The calendar months that a period's terms overlap, in order, each once; for a month, only itself. */
export function monthsOfPeriod(period: Period): readonly TermMonth[] {
  if (period.kind === 'month') return monthsOfTerm(period)
  const months = period.terms.flatMap(monthsOfTerm)
  return months.filter(
    ({ year, month }, index) =>
      months.findIndex((other) => other.year === year && other.month === month) === index,
  )
}
