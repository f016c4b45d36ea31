import chineseDays from 'chinese-days'
import { weekdayOf } from '../text/index.ts'

/** What the country's calendar says of a day. */
export interface NationalDay {
  /** 清明节, 劳动节, 国庆节 ...: the holiday that the day is free for, or that it is worked for. */
  readonly holiday: string
  /** A weekend day that is worked (调休上班). */
  readonly work: boolean
}

/** The package's short names as offices write them. */
const fullNames: ReadonlyMap<string, string> = new Map([
  ['清明', '清明节'],
  ['端午', '端午节'],
  ['中秋', '中秋节'],
])

/** Holidays are looked up under the local day of a moment: noon is that day in every time zone. */
const noonOf = (day: string): string => `${day}T12:00:00`

/** Whether the State Council's holidays of a year are known. Beyond its years the package answers as if there were none. */
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

/** Month and day of the lunar calendar, 1901 to 2099; a leap month (闰月) has none that a holiday falls in. */
export function lunarDay(day: string): { readonly month: number; readonly day: number } | undefined {
  // Lunar days are counted from a moment in China's time; a bare day is read as its midnight UTC, 8 o'clock there.
  const { lunarMon, lunarDay: date, isLeap } = chineseDays.getLunarDate(day)
  return isLeap ? undefined : { month: lunarMon, day: date }
}
