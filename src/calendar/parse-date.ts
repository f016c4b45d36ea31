import {
  dayNumber,
  daysInMonth,
  isRealDay,
  parseHanInteger,
  partsOfDay,
  toHalfWidth,
  toIsoDay,
} from '../text/index.ts'
import type { DateFault, LedgerDate } from './ledger-date.ts'
import { monthParts } from './month-parts.ts'
import { namedPeriods } from './named-periods.ts'
import type { Term } from './term.ts'

/** The year in which a month (and day, if known) lies in the term, or is nearest to it: 4月12日 in 2026-spring is in 2026. */
function yearInTerm(term: Term, month: number, day = 15): number {
  const first = dayNumber(term.start)
  const last = dayNumber(term.end)
  const { year } = partsOfDay(term.start)
  let best = year
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of [year, year + 1, year - 1]) {
    const length = daysInMonth(candidate, month)
    const number = dayNumber(toIsoDay(candidate, month, Math.min(Math.max(day, 1), length || 1)))
    const distance = number < first ? first - number : Math.max(0, number - last)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

type Parsed = Omit<LedgerDate, 'text'> | DateFault

/** The forms of a date; the first that matches is used. Groups: year, month, day or part of the month. */
const forms: readonly { pattern: RegExp; read: (groups: readonly string[], term: Term) => Parsed }[] = [
  { pattern: /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/, read: ([y, m, d]) => readDay(y, m, d) },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, read: ([y, m, d]) => readDay(y, m, d) },
  { pattern: /^()(\d{1,2})月(\d{1,2})[日号]?$/, read: ([y, m, d], term) => readDay(y, m, d, term) },
  { pattern: /^()(\d{1,2})[-./](\d{1,2})$/, read: ([y, m, d], term) => readDay(y, m, d, term) },
  { pattern: /^(\d{4})[-./年](\d{1,2})(?:月份?)?$/, read: ([y, m]) => readMonth(y, m) },
  { pattern: /^()(\d{1,2})月份?$/, read: ([y, m], term) => readMonth(y, m, term) },
  {
    pattern: /^(?:(\d{4})[-./年])?(\d{1,2})月份?(初|上旬|中旬|中|下旬|底|末)$/,
    read: ([y, m, part], term) => readPartOfMonth(y, m, part, term),
  },
]

/**
 * Reads a date of any precision: 2026-04-12, 2026.4.12, 2026/4/12, 20260412, 2026年4月12日, 4月12日, 4.12, 四月十二日, 2026-04, 2026年4月,
 * 五月, 四月初, 中旬, 下旬, 底, 暑期, 寒假, 开学初, 期中, 期末, and stretches (3月2日至3月6日, 三月—五月). A missing year is inferred from the term. A time of
 * day after the date is ignored.
 */
export function parseDate(text: string, term: Term): LedgerDate | DateFault {
  const written = text.trim()
  const plain = normalise(written)
  const parsed = parseStretch(plain, term) ?? parseSingle(plain, term)
  return parsed.type === 'date' ? { ...parsed, text: written } : parsed
}

const normalise = (text: string): string =>
  toHalfWidth(text)
    .replace(/[ T]\d{1,2}:\d{2}(:\d{2})?$/, '')
    .replace(/\s+/g, '')
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (year) => Array.from(year, hanDigit).join(''))
    .replace(/(?<![一二三四五六七八九十])[一二三四五六七八九十]+(?=[月日号])/g, (number) =>
      String(parseHanInteger(number) ?? number),
    )

const hanDigit = (digit: string): string => String(parseHanInteger(digit) ?? digit)

function parseSingle(text: string, term: Term): Parsed {
  const period = namedPeriods.get(text)
  if (period) return { type: 'date', precision: 'period', ...period(term) }
  for (const { pattern, read } of forms) {
    const match = pattern.exec(text)
    if (match) {
      return read(
        match.slice(1).map((group: string | undefined) => group ?? ''),
        term,
      )
    }
  }
  const reason = /^\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?$/.test(text) ? '年份要写四位' : '看不出是哪一天'
  return { type: 'unreadable', reason }
}

/** From one date to another. A bare day at the end (3月2日至6日) takes month and year from the beginning. */
function parseStretch(text: string, term: Term): Parsed | undefined {
  const match = /^(.+?)(?:—+|~|至|到|--)(.+)$/.exec(text)
  if (!match) return undefined
  const [, first = '', second = ''] = match
  const start = parseSingle(first, term)
  if (start.type !== 'date') return start
  const day = /^(\d{1,2})[日号]?$/.exec(second)?.[1]
  const end = parseSingle(day ? `${start.start.slice(0, 7)}-${day}` : second, term)
  if (end.type !== 'date') return end
  if (end.end < start.start) return { type: 'impossible', reason: '结束在开始之前' }
  return { type: 'date', precision: 'period', start: start.start, end: end.end }
}

function readDay(yearText = '', monthText = '', dayText = '', term?: Term): Parsed {
  const month = Number(monthText)
  const day = Number(dayText)
  const year = term ? yearInTerm(term, month, day) : Number(yearText)
  const fault = checkMonth(year, month)
  if (fault) return fault
  if (day < 1) return { type: 'impossible', reason: '日从1日起' }
  if (!isRealDay(year, month, day)) {
    return { type: 'impossible', reason: `${year}年${month}月只有${daysInMonth(year, month)}天` }
  }
  const iso = toIsoDay(year, month, day)
  return { type: 'date', precision: 'day', start: iso, end: iso }
}

function readMonth(yearText = '', monthText = '', term?: Term): Parsed {
  const month = Number(monthText)
  const year = term ? yearInTerm(term, month) : Number(yearText)
  return (
    checkMonth(year, month) ?? {
      type: 'date',
      precision: 'month',
      start: toIsoDay(year, month, 1),
      end: toIsoDay(year, month, daysInMonth(year, month)),
    }
  )
}

function readPartOfMonth(yearText = '', monthText = '', part = '', term: Term): Parsed {
  const month = Number(monthText)
  const year = yearText === '' ? yearInTerm(term, month) : Number(yearText)
  const fault = checkMonth(year, month)
  if (fault) return fault
  const [first, last] = monthParts.get(part) ?? [1, 31]
  return {
    type: 'date',
    precision: 'period',
    start: toIsoDay(year, month, first),
    end: toIsoDay(year, month, Math.min(last, daysInMonth(year, month))),
  }
}

function checkMonth(year: number, month: number): DateFault | undefined {
  if (year < 1900) return { type: 'impossible', reason: `没有${year}年的记录可记` }
  if (month >= 1 && month <= 12) return undefined
  return { type: 'impossible', reason: `没有${month}月，月份只有1到12` }
}
