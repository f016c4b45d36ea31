/** Day arithmetic on ISO days (`2026-04-12`) in the proleptic Gregorian calendar; no time of day, no time zone, no `Date`. */

/** Whether a year has a 29 February. */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Days in a month (1 to 12); 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)

/** Whether year, month and day name a day that exists. */
export const isRealDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= daysInMonth(year, month)

/** Whether a text is the ISO day of a day that exists. */
export function isIsoDay(text: string): boolean {
  const { year, month, day } = partsOfDay(text)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDay(year, month, day)
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/** `2026, 4, 2` -> `2026-04-02`. */
export const toIsoDay = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

/** The parts of an ISO day, which must be well-formed. */
export function partsOfDay(iso: string): { year: number; month: number; day: number } {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) }
}

/** The months (1 to 12) from one ISO day to a later one, in order. */
export function monthsBetween(start: string, end: string): readonly number[] {
  const [first, last] = [partsOfDay(start), partsOfDay(end)]
  const many = (last.year - first.year) * 12 + last.month - first.month
  return Array.from({ length: many + 1 }, (_, at) => ((first.month - 1 + at) % 12) + 1)
}

/** Days since 1970-01-01 (which is 0). */
export function dayNumber(iso: string): number {
  const { year, month, day } = partsOfDay(iso)
  // Counting years from March puts the leap day last (days-from-civil algorithm).
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  )
}

/** The ISO day of a day number: the inverse of `dayNumber`. */
export function isoDay(number: number): string {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = ((monthFromMarch + 2) % 12) + 1
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return toIsoDay(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1)
}

/** The day `days` later (earlier if negative). */
export const addDays = (iso: string, days: number): string => isoDay(dayNumber(iso) + days)

/** Days from one day to another; negative if the second is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** Day of the week, 1 Monday to 7 Sunday. */
export const weekdayOf = (iso: string): number => ((((dayNumber(iso) + 3) % 7) + 7) % 7) + 1

/** `2026-04-02` -> `2026年4月2日` (GB/T 9704-2012, 7.3.5.4: full year, no zero padding). */
export function formatDay(iso: string): string {
  const { year, month, day } = partsOfDay(iso)
  return `${year}年${month}月${day}日`
}

/** The earlier of two ISO days. */
export function earlierDay(a: string, b: string): string {
  if (a < b) return a
  return b
}

/** The later of two ISO days. */
export function laterDay(a: string, b: string): string {
  if (a > b) return a
  return b
}
