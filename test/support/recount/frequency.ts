import type { Line } from '../school-ledgers.ts'
import { type Reading, text } from './reading.ts'

const signs = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** How many times, as officials say it up to ninety-nine: 两次, 十九次, 四十次. */
function times(many: number): string {
  if (many >= 100) return String(many)
  if (many === 2) return '两'
  const tens = Math.floor(many / 10)
  return `${tens > 1 ? signs[tens] : ''}${tens > 0 ? '十' : ''}${signs[many % 10]}`
}

const addDays = (day: string, many: number): string =>
  new Date(Date.parse(day) + many * 86_400_000).toISOString().slice(0, 10)

/** Holidays of the whole country, month and day; the school's own stand in `school.yaml`. */
const everywhere: readonly (readonly [string, string])[] = [
  ['01-01', '01-03'],
  ['04-04', '04-06'],
  ['05-01', '05-05'],
  ['10-01', '10-08'],
]

function isSchoolDay(day: string, holidays: readonly (readonly [string, string])[]): boolean {
  const weekday = new Date(day).getUTCDay()
  if (weekday === 0 || weekday === 6) return false
  if (everywhere.some(([first, last]) => day.slice(5) >= first && day.slice(5) <= last)) return false
  return !holidays.some(([first, last]) => day >= first && day <= last)
}

/** The holidays that a school has written down, first and last days. */
function ownHolidays({ school }: Reading): readonly (readonly [string, string])[] {
  const own = (school.others['school.yaml'] ?? '').split(/^holidays:/m)[1]?.split(/^\S/m)[0] ?? ''
  return Array.from(own.matchAll(/start:\s*(\S+)\s+end:\s*(\S+)/g), ([, first = '', last = '']) => [
    first,
    last,
  ])
}

/** School days by the week (its Monday) or month that they lie in, of a term. */
function spans(at: Reading, of: (day: string) => string): ReadonlyMap<string, number> {
  const days = new Map<string, number>()
  const holidays = ownHolidays(at)
  for (const { start, end } of at.spans)
    for (let day = start; day <= end; day = addDays(day, 1))
      if (isSchoolDay(day, holidays)) days.set(of(day), (days.get(of(day)) ?? 0) + 1)
  return days
}

const monday = (day: string): string => addDays(day, -((new Date(day).getUTCDay() + 6) % 7))
const month = (day: string): string => day.slice(0, 7)

/** The least number of lines in any week or month that has so many school days. */
function least(lines: readonly Line[], at: Reading, of: (day: string) => string, days: number): number {
  const found = new Map<string, number>()
  for (const { date } of lines) found.set(of(text(date)), (found.get(of(text(date))) ?? 0) + 1)
  const counts = [...spans(at, of)].filter(([, many]) => many >= days).map(([span]) => found.get(span) ?? 0)
  return counts.length === 0 ? 0 : Math.min(...counts)
}

/**
 * The words for how often something was done that its days bear: 每天, 每周, 每月 with the number that no day, week or month
 * falls short of. Weeks and months that holidays leave little of do not count.
 */
export function frequencies(lines: readonly Line[], at: Reading): readonly string[] {
  if (lines.length === 0) return []
  const said = (words: string, many: number): readonly string[] =>
    many > 0 ? [`${words}${times(many)}次`] : []
  const isDated = lines.every(({ date }) => /^\d{4}-\d\d-\d\d$/.test(text(date)))
  const inTerms = at.spans.map(
    ({ start, end }) => lines.filter(({ date }) => text(date) >= start && text(date) <= end).length,
  )
  return [
    ...(isDated
      ? said(
          '每天',
          least(lines, at, (day) => day, 1),
        )
      : []),
    ...(isDated ? said('每周', least(lines, at, monday, 3)) : []),
    ...said('每月', least(lines, at, month, 6)),
    ...(inTerms.every((many) => many === inTerms[0]) ? said('每学期', inTerms[0] ?? 0) : []),
    ...said(at.length === 'year' ? '全学年' : '全学期', lines.length),
  ]
}

const many = (days: ReadonlyMap<string, number>, least: number): number =>
  [...days.values()].filter((count) => count >= least).length

/** The weeks and months of a term that holidays leave enough of to do something in. */
export const schoolWeeks = (at: Reading): number => many(spans(at, monday), 3)
export const schoolMonths = (at: Reading): number => many(spans(at, month), 6)

/** The first and the last week of a term that has a school day within some days. */
export function weeksOf(at: Reading, start: string, end: string): readonly [number, number] {
  const holidays = ownHolidays(at)
  const weeks: number[] = []
  for (let day = at.start; day <= at.end; day = addDays(day, 1))
    if (day >= start && day <= end && isSchoolDay(day, holidays))
      weeks.push(1 + (Date.parse(monday(day)) - Date.parse(monday(at.start))) / (7 * 86_400_000))
  return [weeks[0] ?? 0, weeks.at(-1) ?? 0]
}
