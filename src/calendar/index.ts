export type { Holiday } from './holiday.ts'
export type { DateFault, LedgerDate } from './ledger-date.ts'
export { makeTerm, makeUsualTerm } from './make-term.ts'
export { monthsOfTerm, type TermMonth } from './months-of-term.ts'
export { parseDate } from './parse-date.ts'
export { schoolMonths } from './school-months.ts'
export { type SchoolWeek, schoolWeeks } from './school-weeks.ts'
export type { Season, Term } from './term.ts'
export {
  compareTermIds,
  guessTermId,
  nextTermId,
  parseTermId,
  previousTermId,
  type TermId,
} from './term-id.ts'
export { holidayAfter, holidayBefore, type Stretch, termOfDate } from './term-of-date.ts'
export { usualHolidays } from './usual-holidays.ts'
