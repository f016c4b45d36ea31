import chineseDays from 'chinese-days'
import { weekdayOf } from '../text/index.ts'

/** What the national calendar says about a day. */
export interface NationalDay {
  /** The holiday that the day is free for, or is worked in exchange for: 清明节, 劳动节, 国庆节 ... */
  readonly holiday: string
  /** Whether it is a weekend day worked in exchange (调休上班). */
  readonly work: boolean
}

/** The names that offices write, by the short names of the package. */
const fullNames: ReadonlyMap<string, string> = new Map([
  ['清明', '清明节'],
  ['端午', '端午节'],
  ['中秋', '中秋节'],
])

/** The package looks up the local date of an instant: noon falls on that date in every time zone. */
const noonOf = (day: string): string => `${day}T12:00:00`

/** Whether the State Council's holidays of a year are known. For other years the package answers as if there were none. */
export const isNationalYear = (year: number): boolean =>
  year >= 1900 && year <= 2099 && nationalDay(`${year}-10-01`) !== undefined

/** The holiday of an ISO day, or undefined for an ordinary one. */
export function nationalDay(day: string): NationalDay | undefined {
  // 国庆节 comes as `National Day,国庆节,3`, an ordinary day as `Monday`.
  const { name, work } = chineseDays.getDayDetail(noonOf(day))
  const short = name.split(',')[1]
  return short === undefined ? undefined : { holiday: fullNames.get(short) ?? short, work }
}

const saturday = 6

/** The days of a year, in order, that are free for a holiday of the State Council's or worked for one: asking of each day takes ten times as long. */
export function notableDays(year: number): readonly string[] {
  const [start, end] = [noonOf(`${year}-01-01`), noonOf(`${year}-12-31`)]
  const free = chineseDays.getHolidaysInRange(start, end, false)
  const worked = chineseDays.getWorkdaysInRange(start, end, true).filter((day) => weekdayOf(day) >= saturday)
  return [...free, ...worked].toSorted()
}

/** Month and day of the lunar calendar, 1901 to 2099; undefined in a leap month (闰月), which contains no holidays. */
export function lunarDay(day: string): { readonly month: number; readonly day: number } | undefined {
  // Lunar days are counted from midnight in China; a bare date is parsed as midnight UTC, which is 8 o'clock there.
  const { lunarMon, lunarDay: date, isLeap } = chineseDays.getLunarDate(day)
  return isLeap ? undefined : { month: lunarMon, day: date }
}
