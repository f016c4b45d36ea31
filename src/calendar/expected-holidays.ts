import { addDays, toIsoDay, weekdayOf } from '../text/index.ts'
import type { Holiday } from './holiday.ts'
import { lunarDay } from './national-day.ts'
import type { Stretch } from './term-of-date.ts'

/** Holidays of several days on the same dates every year. */
const everyYear: readonly (readonly [name: string, first: string, last: string])[] = [
  ['元旦', '01-01', '01-01'],
  ['劳动节', '05-01', '05-05'],
  ['国庆节', '10-01', '10-07'],
]

/** Festivals of the lunar calendar: their lunar date, and the range of solar dates within which they fall. */
const lunar: readonly {
  readonly name: string
  readonly month: number
  readonly day: number
  readonly between: readonly [string, string]
}[] = [
  { name: '端午节', month: 5, day: 5, between: ['05-25', '06-28'] },
  { name: '中秋节', month: 8, day: 15, between: ['09-05', '10-11'] },
]

const [friday, saturday, sunday, monday] = [5, 6, 7, 1]

/**
 * The likely holidays of a year for which no arrangement has been announced: 劳动节 five days, 国庆节 seven (eight with 中秋), the others
 * their day together with an adjoining weekend, and the Monday if the day is on a weekend. Make-up working days cannot be
 * predicted and are left out.
 */
export function expectedHolidays(year: number): readonly Holiday[] {
  const fixed = everyYear.map(([name, first, last]) => {
    const start = `${yearText(year)}-${first}`
    return first === last
      ? { name, ...withWeekend(start) }
      : { name, start, end: `${yearText(year)}-${last}` }
  })
  // Outside this century neither the formula nor the table of the lunar calendar holds.
  const moving =
    year < 2000 || year > 2099
      ? []
      : [{ name: '清明节', ...withWeekend(pureBrightness(year)) }, ...lunarFestivals(year)]
  const sorted = [...fixed, ...moving].toSorted((a, b) => (a.start < b.start ? -1 : 1))
  return sorted.reduce<readonly Holiday[]>(join, [])
}

const yearText = (year: number): string => String(year).padStart(4, '0')

/** 清明, the day of the solar term: the formula holds for 2000 to 2099. */
function pureBrightness(year: number): string {
  const ofCentury = year % 100
  return toIsoDay(year, 4, Math.floor(ofCentury * 0.2422 + 4.81) - Math.floor(ofCentury / 4))
}

const lunarFestivals = (year: number): readonly Holiday[] =>
  lunar.flatMap(({ name, month, day, between: [first, last] }) => {
    for (let at = `${yearText(year)}-${first}`; at <= `${yearText(year)}-${last}`; at = addDays(at, 1)) {
      const found = lunarDay(at)
      if (found?.month === month && found.day === day) return [{ name, ...withWeekend(at) }]
    }
    return []
  })

/** The day together with an adjoining weekend; the Monday is free if the day is on a weekend. */
function withWeekend(day: string): Stretch {
  switch (weekdayOf(day)) {
    case friday:
      return { start: day, end: addDays(day, 2) }
    case saturday:
      return { start: day, end: addDays(day, 2) }
    case sunday:
      return { start: addDays(day, -1), end: addDays(day, 1) }
    case monday:
      return { start: addDays(day, -2), end: day }
    default:
      return { start: day, end: day }
  }
}

/** 中秋 next to 国庆 makes it a day longer and is not listed by itself. */
function join(holidays: readonly Holiday[], next: Holiday): readonly Holiday[] {
  const last = holidays.at(-1)
  if (!last || next.start > addDays(last.end, 1)) return [...holidays, next]
  const national = '国庆节'
  const longer = addDays(last.end > next.end ? last.end : next.end, next.start <= last.end ? 1 : 0)
  return [
    ...holidays.slice(0, -1),
    { name: next.name === national ? national : last.name, start: last.start, end: longer },
  ]
}
