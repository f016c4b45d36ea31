import { partsOfDay } from '../text/index.ts'
import { findPeriod } from './find-period.ts'
import { asPeriod, type Period } from './period.ts'
import { calendarYearId, monthId, type PeriodId, schoolYearId } from './period-id.ts'
import type { Term } from './term.ts'

/**
 * Every period that a school's terms give rise to: the terms, their years, and their months including those of the adjoining
 * holidays.
 */
export function periodsOfTerms(terms: readonly Term[]): readonly Period[] {
  const years = [
    ...new Set(terms.flatMap(({ start, end }) => [yearOf(start) - 1, yearOf(start), yearOf(end)])),
  ]
  const ids: readonly PeriodId[] = [
    ...years.flatMap((year) => [schoolYearId(year), calendarYearId(year)]),
    ...years.flatMap((year) => Array.from({ length: 12 }, (_, index) => monthId(year, index + 1))),
  ]
  return [...terms.map(asPeriod), ...ids.flatMap((id) => findPeriod(id, terms) ?? [])]
}

const yearOf = (day: string): number => partsOfDay(day).year
