import { partsOfDay } from '../text/index.ts'
import type { Holiday } from './holiday.ts'
import type { Term } from './term.ts'

/** Holidays of several days on the same dates every year; those of the lunar calendar fall on other days each year and take a day or two. */
const everyYear: readonly (readonly [name: string, first: string, last: string])[] = [
  ['元旦', '01-01', '01-03'],
  ['劳动节', '05-01', '05-05'],
  ['国庆节', '10-01', '10-08'],
]

/** The holidays inside the terms of a school that has written none. */
export const usualHolidays = (terms: readonly Term[]): readonly Holiday[] =>
  terms.flatMap(({ start, end }) =>
    [...new Set([partsOfDay(start).year, partsOfDay(end).year])].flatMap((year) =>
      everyYear
        .map(([name, first, last]) => ({ name, start: `${year}-${first}`, end: `${year}-${last}` }))
        .filter((holiday) => holiday.end >= start && holiday.start <= end),
    ),
  )
