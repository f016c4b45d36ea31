import type { FreeDays } from './holiday.ts'
import { monthsOfTerm, type TermMonth } from './months-of-term.ts'
import { schoolDays } from './school-days.ts'
import type { Term } from './term.ts'

/** A month with fewer school days than this is exempt from what every month needs. */
const fewestDays = 6

/** The months of a term that have school for more than a week (six days or more), in order. */
export const schoolMonths = (term: Term, holidays: readonly FreeDays[]): readonly TermMonth[] =>
  monthsOfTerm(term).filter((month) => schoolDays(month, holidays).length >= fewestDays)
