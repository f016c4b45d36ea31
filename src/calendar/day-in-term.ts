import { dayNumber, daysInMonth, partsOfDay, toIsoDay } from '../text/index.ts'
import type { Term } from './term.ts'

/** The year in which a month (and day, if known) lies in the term, or nearest to it: 4月12日 of 2026-spring is in 2026. */
export function yearInTerm(term: Term, month: number, day = 15): number {
  const first = dayNumber(term.start)
  const last = dayNumber(term.end)
  const { year } = partsOfDay(term.start)
  let best = year
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of [year, year + 1, year - 1]) {
    const length = daysInMonth(candidate, month)
    const number = dayNumber(toIsoDay(candidate, month, Math.min(Math.max(day, 1), length || 1)))
    const distance = number < first ? first - number : Math.max(0, number - last)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}
