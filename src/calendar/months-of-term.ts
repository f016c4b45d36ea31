import { daysInMonth, earlierDay, laterDay, partsOfDay, toIsoDay } from '../text/index.ts'
import type { Term } from './term.ts'

/** A calendar month of a term; `start` and `end` are limited to the term. */
export interface TermMonth {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly start: string
  readonly end: string
}

/** The calendar months that a term overlaps, in order. */
export function monthsOfTerm(term: Term): readonly TermMonth[] {
  const months: TermMonth[] = []
  let { year, month } = partsOfDay(term.start)
  for (;;) {
    const first = toIsoDay(year, month, 1)
    if (first > term.end) return months
    const last = toIsoDay(year, month, daysInMonth(year, month))
    months.push({
      year,
      month,
      start: laterDay(first, term.start),
      end: earlierDay(last, term.end),
    })
    month = (month % 12) + 1
    if (month === 1) year++
  }
}
