export { documentDay } from './document-day.ts'
export { findPeriod, termIdsOf } from './find-period.ts'
export type { FreeDays, Holiday } from './holiday.ts'
export { holidaysOfTerms, type TermHolidays } from './holidays-of-terms.ts'
export { knownUntil } from './known-until.ts'
export type { DateFault, LedgerDate } from './ledger-date.ts'
export { makeTerm, makeUsualTerm } from './make-term.ts'
export { monthsOfTerm, type TermMonth } from './months-of-term.ts'
export { nextPeriod, previousPeriod } from './neighbour-periods.ts'
export { parseDate } from './parse-date.ts'
export { asPeriod, isPeriodOver, namedOn, type Period, type PeriodKind } from './period.ts'
export { calendarYearId, type PeriodId, parsePeriodId, schoolYearId } from './period-id.ts'
export { monthsOfPeriod, periodMonths, periodWeeks } from './period-weeks.ts'
export { periodsOfTerms } from './periods-of-terms.ts'
export type { CalendarRule, RuleFault } from './rule/calendar-rule.ts'
export { parseRule } from './rule/parse-rule.ts'
export { type RuleDays, resolveRule, type TermCalendar } from './rule/resolve-rule.ts'
export { schoolDays } from './school-days.ts'
export { schoolMonths } from './school-months.ts'
export { type SchoolWeek, schoolWeeks, weeksOfTerm } from './school-weeks.ts'
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
