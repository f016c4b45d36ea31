import { type Holiday, monthsOfTerm, schoolDays, type Term } from '../../calendar/index.ts'
import { addDays, earlierDay, formatDay, laterDay, partsOfDay } from '../../text/index.ts'
import type { PlanItem } from '../plan-item.ts'
import { contentLine, dateValue, escapeText } from './content-line.ts'
import { monthly, type Recurrence, weekly } from './recurrence.ts'

/** What an event is made from besides its item. */
export interface EventTime {
  readonly term: Term
  readonly holidays: readonly Holiday[]
  /** Sets this school's events apart from another's. */
  readonly school: string
}

/** The days of an item in a calendar, including `last`. */
interface Dates {
  readonly first: string
  readonly last: string
  /** When it is to be finished, in Chinese, if the days do not say so. */
  readonly told?: string
  readonly alarm: boolean
  readonly recurrence?: Recurrence
}

/**
 * A plan item as an all-day VEVENT (RFC 5545, 3.6.1). Dated items are on their days, with an alarm the day before; items of a
 * month are on its first school day; weekly and monthly ones recur until the term ends. Empty for items without a time (aims,
 * standing measures, daily work) and for cancelled ones.
 */
export function itemEvent(item: PlanItem, time: EventTime): string {
  const dates = item.status === '取消' ? undefined : datesOf(item, time)
  if (!dates) return ''
  const { term, school } = time
  const { first, last, alarm, recurrence } = dates
  const days = (list: readonly string[]): string => list.map(dateValue).join(',')
  const lines: readonly (readonly [string, string])[] = [
    ['BEGIN', 'VEVENT'],
    ['UID', `${encodeURIComponent(`${item.id}.${term.id}`)}@${encodeURIComponent(school)}.houqin`],
    // Nobody knows when a plan was written; with the first day of the term the file is the same on any day.
    ['DTSTAMP', `${dateValue(term.start)}T000000Z`],
    ['DTSTART;VALUE=DATE', dateValue(first)],
    ['DTEND;VALUE=DATE', dateValue(addDays(last, 1))],
    ...(recurrence?.rule === undefined ? [] : [['RRULE', recurrence.rule] as const]),
    ...(recurrence && recurrence.except.length > 0
      ? [['EXDATE;VALUE=DATE', days(recurrence.except)] as const]
      : []),
    ...(recurrence && recurrence.instead.length > 0
      ? [['RDATE;VALUE=DATE', days(recurrence.instead)] as const]
      : []),
    ['SUMMARY', escapeText(item.text.replace(/。$/, ''))],
    ['DESCRIPTION', escapeText(describe(item, dates))],
    ...(item.place === '' ? [] : [['LOCATION', escapeText(item.place)] as const]),
    ...(item.area === '' ? [] : [['CATEGORIES', escapeText(item.area)] as const]),
    ['TRANSP', 'TRANSPARENT'],
    ...(alarm ? alarmLines(item) : []),
    ['END', 'VEVENT'],
  ]
  return lines.map(([name, value]) => contentLine(name, value)).join('')
}

const alarmLines = ({ text }: PlanItem): readonly (readonly [string, string])[] => [
  ['BEGIN', 'VALARM'],
  ['ACTION', 'DISPLAY'],
  ['TRIGGER', '-P1D'],
  ['DESCRIPTION', escapeText(`明天：${text}`)],
  ['END', 'VALARM'],
]

function datesOf(item: PlanItem, { term, holidays }: EventTime): Dates | undefined {
  const { date, frequency } = item
  if (date?.precision === 'day') return onDays(date.start, date.end)
  if (frequency === '每天') return undefined
  if (frequency === '每周' || frequency === '每月') {
    const recurrence = (frequency === '每周' ? weekly : monthly)(term, holidays)
    return recurrence && { first: recurrence.start, last: recurrence.start, alarm: false, recurrence }
  }
  if (date?.precision === 'period') {
    return onDays(laterDay(date.start, term.start), laterDay(earlierDay(date.end, term.end), term.start))
  }
  const months = item.months.length > 0 || !date ? item.months : [partsOfDay(date.start).month]
  const month = monthsOfTerm(term).find((one) => months.includes(one.month))
  if (!month) return undefined
  const first = schoolDays(month, holidays)[0] ?? month.start
  const told = `${monthsOfTerm(term)
    .filter((one) => months.includes(one.month))
    .map((one) => `${one.month}月`)
    .join('、')}内完成`
  return { first, last: first, told: months.length === 1 ? `本月内完成（${told}）` : told, alarm: false }
}

const onDays = (first: string, last: string): Dates => ({ first, last, alarm: true })

function describe(item: PlanItem, { told, first, last, recurrence }: Dates): string {
  const span = first === last ? undefined : `${formatDay(first)}至${formatDay(last)}`
  const parts = [
    ...item.steps.map((step, index) => `（${index + 1}）${step}`),
    told ?? (recurrence ? item.frequency : span),
    item.owner === '' ? undefined : `责任人：${item.owner}`,
    item.target === undefined ? undefined : `目标：${item.target}${item.unit}`,
    item.budget === undefined ? undefined : `预算：${item.budget}元`,
    `来源：${item.sources.join('、')}（${item.id}）`,
  ]
  return parts.filter((part) => part !== undefined).join('\n')
}
