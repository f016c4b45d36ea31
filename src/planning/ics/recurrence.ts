import { type Holiday, schoolDays, schoolMonths, schoolWeeks, type Term } from '../../calendar/index.ts'
import { addDays, daysInMonth, partsOfDay, toIsoDay, weekdayOf } from '../../text/index.ts'

/** The days on which something recurs: a rule, those of its days that have no school, and the school days used instead. */
export interface Recurrence {
  /** The first day of the rule that has school; if none has, the first of those used instead. */
  readonly start: string
  /** Value of RRULE; absent if no day of the rule has school. */
  readonly rule?: string
  readonly except: readonly string[]
  readonly instead: readonly string[]
}

const [monday, friday] = [1, 5]

/** The Mondays of a term; if there is no school on one, the first school day of its week. Undefined if no day has school. */
export function weekly(term: Term, holidays: readonly Holiday[]): Recurrence | undefined {
  const first = addDays(term.start, (monday - weekdayOf(term.start) + 7) % 7)
  const days = everyWeek(first, term.end)
  const wanted = schoolWeeks(term, holidays).flatMap(
    ({ days: [day, ...more] }) =>
      [day, ...more].find((one) => one !== undefined && weekdayOf(one) === monday) ?? day ?? [],
  )
  return recurrence('FREQ=WEEKLY;BYDAY=MO', days, wanted, term)
}

const everyWeek = (first: string, end: string): readonly string[] =>
  first > end ? [] : [first, ...everyWeek(addDays(first, 7), end)]

/**
 * The last Friday of each school month; if there is no school on it, the last school day before it, or else of the month.
 * Undefined if no day has school.
 */
export function monthly(term: Term, holidays: readonly Holiday[]): Recurrence | undefined {
  const months = schoolMonths(term, holidays)
  const days = months.map(lastFriday).filter((day) => day >= term.start && day <= term.end)
  const wanted = months.flatMap((month) => {
    const open = schoolDays(month, holidays)
    return open.findLast((day) => day <= lastFriday(month)) ?? open.at(-1) ?? []
  })
  return recurrence('FREQ=MONTHLY;BYDAY=-1FR', days, wanted, term)
}

function lastFriday({ year, month }: { readonly year: number; readonly month: number }): string {
  const last = toIsoDay(year, month, daysInMonth(year, month))
  return addDays(last, -((weekdayOf(last) - friday + 7) % 7))
}

function recurrence(
  rule: string,
  days: readonly string[],
  wanted: readonly string[],
  { end }: Term,
): Recurrence | undefined {
  const start = days.find((day) => wanted.includes(day))
  if (start === undefined) {
    const [first, ...instead] = wanted
    return first === undefined ? undefined : { start: first, except: [], instead }
  }
  const { year, month, day } = partsOfDay(end)
  return {
    start,
    rule: `${rule};UNTIL=${toIsoDay(year, month, day).replaceAll('-', '')}`,
    except: days.filter((one) => one > start && !wanted.includes(one)),
    instead: wanted.filter((one) => !days.includes(one)),
  }
}
