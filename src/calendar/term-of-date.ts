import { addDays, earlierDay, laterDay } from '../text/index.ts'
import type { Term } from './term.ts'

/** The term that an ISO day falls in; undefined in the holidays and outside all terms. */
export const termOfDate = (terms: readonly Term[], day: string): Term | undefined =>
  terms.find((term) => term.start <= day && day <= term.end)

/** Longest holiday assumed where the neighbouring term is not configured, in days. */
const usualHoliday = 62

/** First and last ISO day of a range. */
export interface Stretch {
  readonly start: string
  readonly end: string
}

/**
 * The holiday before a term: it begins on the day after the preceding term, or lasts two months if that is unknown. Empty (start
 * after end) if the terms adjoin.
 */
export function holidayBefore(terms: readonly Term[], term: Term): Stretch {
  const earliest = addDays(term.start, -usualHoliday)
  const end = addDays(term.start, -1)
  const dayAfter = terms
    .filter((other) => other.id !== term.id && other.end < term.start)
    .map((other) => addDays(other.end, 1))
    .reduce((a, b) => laterDay(a, b), earliest)
  return { start: dayAfter, end }
}

/**
 * The holiday after a term: it ends on the day before the following term, or lasts two months if that is unknown. Empty (start
 * after end) if the terms adjoin.
 */
export function holidayAfter(terms: readonly Term[], term: Term): Stretch {
  const latest = addDays(term.end, usualHoliday)
  const start = addDays(term.end, 1)
  const dayBefore = terms
    .filter((other) => other.id !== term.id && other.start > term.end)
    .map((other) => addDays(other.start, -1))
    .reduce((a, b) => earlierDay(a, b), latest)
  return { start, end: dayBefore }
}
