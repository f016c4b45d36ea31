import {
  asPeriod,
  type Holiday,
  type Period,
  periodMonths,
  periodWeeks,
  type SchoolWeek,
  schoolDays,
  type Term,
} from '../calendar/index.ts'
import type { Workspace } from '../records/index.ts'
import { earlierDay, laterDay, partsOfDay, weekdayOf } from '../text/index.ts'
import type { Entry } from './record-set.ts'

/** How often: on every school day, in every school week or pair of school weeks, on fixed days of the week, every month or every term. */
export type FrequencyPeriod = 'day' | 'week' | 'fortnight' | 'weekdays' | 'month' | 'term'

/** When there is school. */
export interface SchoolTime {
  /** The term, or a longer or shorter period (a year, a month). */
  readonly period: Term | Period
  readonly holidays: readonly Holiday[]
  /** The ISO day on which it is judged: a week that is not over by then lacks nothing. Absent if everything is over. */
  readonly asOf?: string
}

/** When there is school in a period, judged on the day up to which the workspace is known. */
export const schoolTime = (
  { school, knownOn }: Pick<Workspace, 'school' | 'knownOn'>,
  period: Term | Period,
): SchoolTime => ({ period, holidays: school.holidays, ...(knownOn !== undefined && { asOf: knownOn }) })

/** One stretch that needs a record for a claim to hold; `start` and `end` are ISO days. */
export interface Span {
  readonly label: string
  readonly start: string
  readonly end: string
  /** The ISO day by which it is over. */
  readonly over: string
  /** Only records of this term count, whatever their dates. */
  readonly term?: string
}

/**
 * The stretches of a period that are over, one for each day, week, month or other `round`. Fixed days of the week are those of
 * `entries`.
 */
export function spansOf(
  round: FrequencyPeriod,
  entries: readonly Entry[],
  time: SchoolTime,
): readonly Span[] {
  const { asOf } = time
  const spans = allSpans(round, entries, time)
  return asOf === undefined ? spans : spans.filter(({ over }) => over <= asOf)
}

function allSpans(
  round: FrequencyPeriod,
  entries: readonly Entry[],
  { period, holidays }: SchoolTime,
): readonly Span[] {
  const time = asPeriod(period)
  const weeks = (): ReturnType<typeof periodWeeks> => periodWeeks(time, holidays)
  switch (round) {
    case 'term':
      // What every term has once cannot be seen in a month.
      return time.kind === 'month'
        ? []
        : time.terms.map(({ id, label, end }) => ({ label, start: '', end: '9999', over: end, term: id }))
    case 'month':
      return periodMonths(time, holidays).map(({ month, year, start, end }) => ({
        label: `${year}年${month}月`,
        over: end,
        ...wholeMonth(start),
      }))
    case 'week':
      return weeks()
        .flat()
        .map((week) => pairSpan(week, week))
    case 'fortnight':
      return weeks().flatMap((ofTerm) =>
        ofTerm.slice(1).map((week, index) => pairSpan(ofTerm[index] ?? week, week)),
      )
    case 'day':
      // Every day is every day, also in a week that holidays leave little of.
      return time.terms
        .flatMap(({ start, end }) =>
          schoolDays({ start: laterDay(start, time.start), end: earlierDay(end, time.end) }, holidays),
        )
        .map(daySpan)
    case 'weekdays': {
      const wanted = weekdaysOf(entries)
      return weeks()
        .flat()
        .flatMap(({ days }) => days.filter((day) => wanted.includes(weekdayOf(day))).map(daySpan))
    }
  }
}

/** How many entries lie in a stretch. An entry dated only by month is in that month and in no week. */
export const countIn = (entries: readonly Entry[], { start, end, term }: Span): number =>
  entries.filter(({ date, record }) =>
    term === undefined ? date !== undefined && date.start >= start && date.end <= end : record.term === term,
  ).length

/** The days of the week that entries with a full date fall on, 1 Monday to 7 Sunday. */
export const weekdaysOf = (entries: readonly Entry[]): readonly number[] =>
  [
    ...new Set(entries.flatMap(({ date }) => (date?.precision === 'day' ? [weekdayOf(date.start)] : []))),
  ].toSorted((a, b) => a - b)

/** The stretches with overlapping ones (pairs of weeks) joined, to be named in a report: 第3周至第5周（9月15日—10月5日）. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (!last || span.start > last.end) {
      joined.push(span)
      continue
    }
    const numbers = [...last.label.matchAll(/第\d+周/g), ...span.label.matchAll(/第\d+周/g)].map(
      ([text]) => text,
    )
    joined[joined.length - 1] = {
      label: `${numbers[0] ?? ''}至${numbers.at(-1) ?? ''}（${stretch(last.start, span.end)}）`,
      start: last.start,
      end: span.end,
      over: span.over,
    }
  }
  return joined
}

/** A whole calendar month, even if the term begins within it, so that a date given only as a month lies in it. Days compare as text, so 31 does for every month. */
const wholeMonth = (day: string): { start: string; end: string } => ({
  start: `${day.slice(0, 7)}-01`,
  end: `${day.slice(0, 7)}-31`,
})

function pairSpan(first: SchoolWeek, last: SchoolWeek): Span {
  const numbers = first === last ? `第${first.number}周` : `第${first.number}周至第${last.number}周`
  return {
    label: `${numbers}（${stretch(first.start, last.end)}）`,
    start: first.start,
    end: last.end,
    over: last.end,
  }
}

function daySpan(day: string): Span {
  const { month, day: date } = partsOfDay(day)
  return { label: `${month}月${date}日`, start: day, end: day, over: day }
}

/** 10月13日—19日, 9月29日—10月5日. */
function stretch(start: string, end: string): string {
  const from = partsOfDay(start)
  const to = partsOfDay(end)
  const last = from.month === to.month ? `${to.day}日` : `${to.month}月${to.day}日`
  return `${from.month}月${from.day}日—${last}`
}
