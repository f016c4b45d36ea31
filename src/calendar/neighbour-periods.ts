import { usualPeriod } from './find-period.ts'
import type { Period } from './period.ts'
import { calendarYearId, monthId, type PeriodId, parsePeriodId, schoolYearId } from './period-id.ts'
import type { Term } from './term.ts'
import { nextTermId, previousTermId } from './term-id.ts'

/** The preceding period of the same kind; terms that the school has not set up have the usual dates. */
export const previousPeriod = (period: Period, terms: readonly Term[]): Period =>
  usualPeriod(shifted(period, -1), terms)

/** The following period of the same kind; terms that the school has not set up have the usual dates. */
export const nextPeriod = (period: Period, terms: readonly Term[]): Period =>
  usualPeriod(shifted(period, 1), terms)

function shifted({ id }: Period, by: 1 | -1): PeriodId {
  const read = parsePeriodId(id)
  switch (read?.type) {
    case 'month':
      return monthId(read.year, read.month + by)
    case 'school-year':
      return schoolYearId(read.year + by)
    case 'calendar-year':
      return calendarYearId(read.year + by)
    default:
      return { type: 'term', id: by > 0 ? nextTermId(id) : previousTermId(id) }
  }
}
