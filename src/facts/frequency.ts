import { monthsOfTerm, schoolWeeks, type Term } from '../calendar/index.ts'
import { diagnose, type Outcome } from '../diagnostics/index.ts'
import { daysBetween, partsOfDay, toHanCount, weekdayOf } from '../text/index.ts'
import { type Fact, type Missing, missing } from './fact.ts'
import { type Entry, evidenceOf, type RecordSet } from './record-set.ts'

/** How often: every school day, every school week, on fixed days of the week, every month of the term. */
export type FrequencyPeriod = 'day' | 'week' | 'weekdays' | 'month'

/** One stretch that needs a record for a claim to hold. */
interface Span {
  readonly label: string
  readonly start: string
  readonly end: string
}

/** A month with fewer days in the term than this need not have a record. */
const fewestDaysOfMonth = 15
const weekdayNames = '一二三四五六日'

const names: Readonly<Record<Exclude<FrequencyPeriod, 'weekdays'>, string>> = {
  day: '每天',
  week: '每周',
  month: '每月',
}

/**
 * How often the entries occur, as their dates bear it: 每周一次, 每月两次, 每周二、四, with the least number that every
 * week or month of the term has. Without `period` the closest that holds; where none does, 不定期. A period that the
 * dates do not bear is reported with the weeks or months that lack a record, and the closest that holds is said.
 */
export function frequency(
  set: RecordSet,
  term: Term,
  period?: FrequencyPeriod,
  numerals: 'han' | 'arabic' = 'han',
): Outcome<Fact | Missing> {
  const { entries } = set
  if (entries.length === 0) {
    const value = missing(`${set.kind.label}频次`, `${set.query}，一条也没有，说不出多久一次`, [
      '用 {{#exists …}} 判断有记录再写频次。',
    ])
    return { value, diagnostics: [] }
  }
  const say = (text: string, exact: number): Fact => ({
    type: 'fact',
    measure: 'text',
    exact,
    unit: set.kind.counter,
    text,
    query: `${set.query}，按日期看多久一次`,
    records: evidenceOf(entries),
  })
  const wordsOf = (candidate: FrequencyPeriod): { fact?: Fact; gaps: readonly Span[] } => {
    const spans = spansOf(candidate, entries, term)
    const counts = spans.map((span) => entries.filter((entry) => isIn(entry, span)).length)
    const gaps = spans.filter((_, index) => counts[index] === 0)
    if (spans.length === 0 || gaps.length > 0) return { gaps }
    const least = Math.min(...counts)
    const many = numerals === 'han' ? (toHanCount(least) ?? String(least)) : String(least)
    const text =
      candidate === 'weekdays'
        ? `每周${weekdaysOf(entries)
            .map((day) => weekdayNames[day - 1])
            .join('、')}`
        : `${names[candidate]}${many}${set.kind.counter}`
    return { fact: say(text, least), gaps }
  }
  const asked = period && wordsOf(period)
  if (asked?.fact) return { value: asked.fact, diagnostics: [] }
  const borne = (['day', 'week', 'month'] as const)
    .map((candidate) => wordsOf(candidate).fact)
    .find((fact) => fact !== undefined)
  const value = borne ?? say('不定期', entries.length)
  if (!asked || period === undefined) return { value, diagnostics: [] }
  return { value, diagnostics: [unborne(set, period, asked.gaps, value.text)] }
}

const unborne = (
  set: RecordSet,
  period: FrequencyPeriod,
  gaps: readonly Span[],
  said: string,
): ReturnType<typeof diagnose> => {
  const wanted = period === 'weekdays' ? '每周固定的几天' : names[period]
  const shown = gaps.slice(0, 6).map(({ label }) => label)
  return diagnose(
    'facts-frequency',
    `${set.query}，说不上“${wanted}”：${shown.join('、')}${gaps.length > shown.length ? `等${gaps.length}处` : ''}没有记录，已改写成“${said}”`,
    undefined,
    ['漏记的补记；确实没有做的，把 per 改掉或不写。'],
  )
}

/** An entry whose date is a month is in that month and in no week. */
const isIn = ({ date }: Entry, { start, end }: Span): boolean =>
  date !== undefined && date.start >= start && date.end <= end

function spansOf(period: FrequencyPeriod, entries: readonly Entry[], term: Term): readonly Span[] {
  switch (period) {
    case 'month':
      return monthsOfTerm(term)
        .filter(({ start, end }) => daysBetween(start, end) + 1 >= fewestDaysOfMonth)
        .map(({ month, year, start, end }) => ({ label: `${year}年${month}月`, ...wholeMonth(start, end) }))
    case 'week':
      return schoolWeeks(term).map(({ number, start, end }) => ({ label: `第${number}周`, start, end }))
    case 'day':
      return schoolWeeks(term).flatMap(({ days }) => days.map(daySpan))
    case 'weekdays': {
      const wanted = weekdaysOf(entries)
      return schoolWeeks(term).flatMap(({ days }) =>
        days.filter((day) => wanted.includes(weekdayOf(day))).map(daySpan),
      )
    }
  }
}

/** The month's own first and last day, so that a date of the month's precision lies in it. */
const wholeMonth = (start: string, end: string): { start: string; end: string } => ({
  start: `${start.slice(0, 7)}-01`,
  end: `${end.slice(0, 7)}-31`,
})

function daySpan(day: string): Span {
  const { month, day: date } = partsOfDay(day)
  return { label: `${month}月${date}日`, start: day, end: day }
}

/** The days of the week that entries with a full date fall on, 1 Monday to 7 Sunday. */
const weekdaysOf = (entries: readonly Entry[]): readonly number[] =>
  [
    ...new Set(entries.flatMap(({ date }) => (date?.precision === 'day' ? [weekdayOf(date.start)] : []))),
  ].toSorted((a, b) => a - b)
