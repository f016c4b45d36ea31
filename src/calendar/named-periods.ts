import { addDays, dayNumber, isoDay, partsOfDay, toIsoDay } from '../text/index.ts'
import type { Term } from './term.ts'
import type { Stretch } from './term-of-date.ts'

const openingDays = 14
const winterHolidayDays = 30

/** The first fortnight (开学初). */
export const opening = (term: Term): Stretch => ({
  start: term.start,
  end: addDays(term.start, openingDays - 1),
})
/** The last fortnight (期末). */
export const closing = (term: Term): Stretch => ({ start: addDays(term.end, 1 - openingDays), end: term.end })
const whole = (term: Term): Stretch => ({ start: term.start, end: term.end })
const beforeOpening = (term: Term): Stretch => ({
  start: addDays(term.start, -openingDays),
  end: addDays(term.start, -1),
})

/** One week on either side of the middle (期中). */
export function middle(term: Term): Stretch {
  const centre = Math.floor((dayNumber(term.start) + dayNumber(term.end)) / 2)
  return { start: isoDay(centre - 7), end: isoDay(centre + 7) }
}

/** Before an autumn term, after a spring term; July and August as far as the term does not cover them. */
function summerHoliday(term: Term): Stretch {
  const { year } = partsOfDay(term.start)
  return term.season === 'autumn'
    ? { start: toIsoDay(year, 7, 1), end: addDays(term.start, -1) }
    : { start: addDays(term.end, 1), end: toIsoDay(year, 8, 31) }
}

/** After an autumn term, before a spring term. */
const winterHoliday = (term: Term): Stretch =>
  term.season === 'autumn'
    ? { start: addDays(term.end, 1), end: addDays(term.end, winterHolidayDays) }
    : { start: addDays(term.start, -winterHolidayDays), end: addDays(term.start, -1) }

/** The named parts of a term, by every name that is accepted. */
export const namedPeriods: ReadonlyMap<string, (term: Term) => Stretch> = new Map(
  (
    [
      [['开学初', '期初', '学期初', '开学'], opening],
      [['开学前'], beforeOpening],
      [['期中', '学期中'], middle],
      [['期末', '学期末', '学期结束前'], closing],
      [['本学期', '全学期', '整学期', '学期内'], whole],
      [['暑期', '暑假'], summerHoliday],
      [['寒假', '寒假期间'], winterHoliday],
    ] as const
  ).flatMap(([names, resolve]) => names.map((name): [string, (term: Term) => Stretch] => [name, resolve])),
)
