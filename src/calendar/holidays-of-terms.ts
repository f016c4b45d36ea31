import { daysBetween, partsOfDay } from '../text/index.ts'
import { expectedHolidays } from './expected-holidays.ts'
import type { Holiday } from './holiday.ts'
import { isNationalYear } from './national-day.ts'
import { nationalHolidays } from './national-holidays.ts'
import type { Term } from './term.ts'

/** The holidays within some terms, in chronological order. */
export interface TermHolidays {
  readonly holidays: readonly Holiday[]
  /** Those that have been neither announced nor entered yet. */
  readonly expected: readonly Holiday[]
}

/**
 * The school's own holidays, completed by the national ones: as announced, else as they are likely to be. A school holiday
 * replaces the national one of the same name in that year, and every one that it overlaps.
 */
export function holidaysOfTerms(terms: readonly Term[], own: readonly Holiday[]): TermHolidays {
  const years = [
    ...new Set(terms.flatMap(({ start, end }) => [partsOfDay(start).year, partsOfDay(end).year])),
  ].toSorted((a, b) => a - b)
  const missing = (holiday: Holiday): boolean =>
    terms.some((term) => touches(holiday, term)) && !own.some((written) => standsFor(written, holiday))
  const announced = years.filter(isNationalYear).flatMap(nationalHolidays).filter(missing)
  const expected = years
    .filter((year) => !isNationalYear(year))
    .flatMap(expectedHolidays)
    .filter(missing)
  const holidays = [...own, ...announced, ...expected].toSorted((a, b) =>
    a.start < b.start ? -1 : a.start > b.start ? 1 : 0,
  )
  return { holidays, expected }
}

/** Whether any day of it, free or worked, lies in the term. */
const touches = ({ start, end, makeUp = [] }: Holiday, term: Term): boolean =>
  (end >= term.start && start <= term.end) || makeUp.some((day) => day >= term.start && day <= term.end)

/** In days: two holidays of the same name that are farther apart belong to different years. */
const sameYear = 60

const standsFor = (written: Holiday, holiday: Holiday): boolean =>
  (written.start <= holiday.end && written.end >= holiday.start) ||
  (holidayName(written.name) === holidayName(holiday.name) &&
    Math.abs(daysBetween(written.start, holiday.start)) <= sameYear)

const otherNames: ReadonlyMap<string, string> = new Map([
  ['五一', '劳动'],
  ['五一劳动', '劳动'],
  ['国际劳动', '劳动'],
  ['十一', '国庆'],
  ['国庆中秋', '国庆'],
  ['新年', '元旦'],
])

/** A holiday's name in its shortest form: 清明节, 清明, 清明假期 are the same. */
export function holidayName(name: string): string {
  const short = name
    .replace(/[、\s]/g, '')
    .replace(/(小长假|长假|假期|(?<=.)放假|(?<![寒暑放])假)$/, '')
    .replace(/节$/, '')
  return otherNames.get(short) ?? short
}
