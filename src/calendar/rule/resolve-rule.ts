import {
  addDays,
  daysInMonth,
  earlierDay,
  laterDay,
  partsOfDay,
  toIsoDay,
  weekdayOf,
} from '../../text/index.ts'
import type { Holiday } from '../holiday.ts'
import { holidayName } from '../holidays-of-terms.ts'
import { closing, middle, opening } from '../named-periods.ts'
import { schoolDays } from '../school-days.ts'
import { weeksOfTerm } from '../school-weeks.ts'
import type { Term } from '../term.ts'
import type { Stretch } from '../term-of-date.ts'
import type { CalendarRule, RuleFault } from './calendar-rule.ts'
import { parseRule } from './parse-rule.ts'

/** The school days that rules are resolved against. */
export interface TermCalendar {
  readonly term: Term
  readonly holidays: readonly Holiday[]
}

/** When in a term something is to be done; `start` and `end` are ISO days inside the term. */
export interface RuleDays extends Stretch {
  readonly type: 'days'
  /** The day that the rule specifies, if there is no school on it and another was chosen. */
  readonly named?: string
}

/**
 * Finds when a rule falls in a term; undefined where it does not. Anything that falls only on days without school moves to the
 * preceding school day (5.12 on a Sunday: the Friday), or to the first one of the term. A range with at least one school day is
 * unchanged; a month with none is not in the term.
 */
export function resolveRule(rule: string, calendar: TermCalendar): RuleDays | RuleFault | undefined {
  const parsed = parseRule(
    rule,
    calendar.holidays.map(({ name }) => name),
  )
  return parsed.type === 'fault' ? parsed : resolve(parsed, calendar)
}

function resolve(rule: CalendarRule, { term, holidays }: TermCalendar): RuleDays | undefined {
  const days = schoolDays(term, holidays)
  switch (rule.type) {
    case 'day':
      return settle(
        inTerm(
          dayOf(term, ({ year }) => toDay(year, rule.month, rule.day)),
          term,
        ),
        days,
      )
    case 'weekday':
      return settle(
        inTerm(
          dayOf(term, ({ year }) => weekdayIn(year, rule)),
          term,
        ),
        days,
      )
    case 'month': {
      const stretch = monthIn(term, rule)
      return stretch && days.some((day) => isIn(day, stretch)) ? { type: 'days', ...stretch } : undefined
    }
    case 'holiday':
      return settle(clip(findHoliday(rule.name, term, holidays), term), days)
    case 'beside':
      return settle(clip(besideOf(rule, term, holidays, days), term), days)
    case 'week':
      return settle(weeksOfTerm(term, holidays).at(rule.number < 0 ? rule.number : rule.number - 1), days)
    case 'part':
      return settle(clip({ opening, middle, closing }[rule.part](term), term), days)
  }
}

const isIn = (day: string, { start, end }: Stretch): boolean => start <= day && day <= end

/** Moves a range without school days to the preceding one, or else to the first that follows. */
function settle(stretch: Stretch | undefined, days: readonly string[]): RuleDays | undefined {
  if (!stretch) return undefined
  const { start, end } = stretch
  if (days.length === 0 || days.some((day) => isIn(day, stretch))) return { type: 'days', start, end }
  const day = days.findLast((one) => one < start) ?? days.find((one) => one > end) ?? start
  return { type: 'days', start: day, end: day, ...(start === end && { named: start }) }
}

function clip(stretch: Stretch | undefined, term: Stretch): Stretch | undefined {
  if (!stretch) return undefined
  const [start, end] = [laterDay(stretch.start, term.start), earlierDay(stretch.end, term.end)]
  return start <= end ? { start, end } : undefined
}

const inTerm = (day: string | undefined, term: Term): Stretch | undefined =>
  day !== undefined && isIn(day, term) ? { start: day, end: day } : undefined

/** The day of a year of the term that lies in the term, else of its last year. */
function dayOf(term: Term, find: (year: { year: number }) => string | undefined): string | undefined {
  const [first, last] = [find(partsOfDay(term.start)), find(partsOfDay(term.end))]
  return first !== undefined && isIn(first, term) ? first : last
}

/** Undefined for 29 February of most years. */
const toDay = (year: number, month: number, day: number): string | undefined =>
  day <= daysInMonth(year, month) ? toIsoDay(year, month, day) : undefined

function weekdayIn(
  year: number,
  { month, ordinal, weekday }: CalendarRule & { type: 'weekday' },
): string | undefined {
  const length = daysInMonth(year, month)
  const first = 1 + ((weekday - weekdayOf(toIsoDay(year, month, 1)) + 7) % 7)
  const last = first + 7 * Math.floor((length - first) / 7)
  const day = ordinal > 0 ? first + 7 * (ordinal - 1) : last + 7 * (ordinal + 1)
  return day >= 1 && day <= length ? toIsoDay(year, month, day) : undefined
}

function monthIn(term: Term, { month, first, last }: CalendarRule & { type: 'month' }): Stretch | undefined {
  for (const { year } of [partsOfDay(term.start), partsOfDay(term.end)]) {
    const length = daysInMonth(year, month)
    const stretch = clip(
      { start: toIsoDay(year, month, first), end: toIsoDay(year, month, Math.min(last, length)) },
      term,
    )
    if (stretch) return stretch
  }
  return undefined
}

/** The breaks beside a term: outside it, yet there is a day before the one and after the other. */
const breaks: ReadonlyMap<string, Readonly<Record<Term['season'], 'before' | 'after'>>> = new Map([
  ['寒假', { autumn: 'after', spring: 'before' }],
  ['暑假', { autumn: 'before', spring: 'after' }],
  ['放假', { autumn: 'after', spring: 'after' }],
])

/** A holiday of the term, or the break beside it, one day long where it touches the term. */
function findHoliday(name: string, term: Term, holidays: readonly Holiday[]): Stretch | undefined {
  const place = breaks.get(name)?.[term.season]
  if (place === 'after') return { start: addDays(term.end, 1), end: addDays(term.end, 1) }
  if (place === 'before') return { start: addDays(term.start, -1), end: addDays(term.start, -1) }
  return holidays.find((holiday) => holidayName(holiday.name) === name && isInside(holiday, term))
}

const isInside = ({ start, end }: Stretch, term: Term): boolean => end >= term.start && start <= term.end

function besideOf(
  { name, side, days: length }: CalendarRule & { type: 'beside' },
  term: Term,
  holidays: readonly Holiday[],
  days: readonly string[],
): Stretch | undefined {
  const holiday = findHoliday(name, term, holidays)
  if (!holiday) return undefined
  if (length !== undefined) {
    return side === 'before'
      ? { start: addDays(holiday.start, -length), end: addDays(holiday.start, -1) }
      : { start: addDays(holiday.end, 1), end: addDays(holiday.end, length) }
  }
  const day =
    side === 'before' ? days.findLast((one) => one < holiday.start) : days.find((one) => one > holiday.end)
  return day === undefined ? undefined : { start: day, end: day }
}
