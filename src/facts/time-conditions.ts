import { type LedgerDate, parseDate, type Term } from '../calendar/index.ts'
import { parseHanInteger, partsOfDay } from '../text/index.ts'
import { type Condition, operandTexts } from './condition.ts'
import type { Entry } from './record-set.ts'

/** A condition on an entry's date or term as a test, with its words for the query. */
export interface TimeCondition {
  readonly told: string
  readonly test: (entry: Entry) => boolean
}

/** Why a time condition cannot be read, in Chinese. */
export interface TimeFault {
  readonly fault: string
}

/** Conditions on the date or term of an entry, which every kind has: month, since, until, term. Chinese names too. */
export const timeConditions: ReadonlyMap<
  string,
  (condition: Condition, term: Term) => TimeCondition | TimeFault
> = new Map([
  ['month', ofMonth],
  ['月', ofMonth],
  ['since', since],
  ['起', since],
  ['until', until],
  ['止', until],
  ['term', ofTerm],
  ['学期', ofTerm],
])

/** An entry without a date is in no month. */
function ofMonth({ operator, operand }: Condition): TimeCondition | TimeFault {
  const months = operandTexts(operand).map(parseMonth)
  if (months.some((month) => month === undefined)) {
    return { fault: `month 要写月份，如 10、"9、10" 或 2025-10，这里是“${operandTexts(operand).join('、')}”` }
  }
  const names = months.map(
    (month) => `${month?.year === undefined ? '' : `${month.year}年`}${month?.month ?? ''}月`,
  )
  const negated = operator === 'not'
  return {
    told: `${negated ? '不在' : '在'}${names.join('、')}`,
    test: ({ date }) => {
      if (date === undefined) return negated
      const { year, month } = partsOfDay(date.start)
      return negated !== months.some((one) => one?.month === month && (one.year ?? year) === year)
    },
  }
}

function since({ operand }: Condition, term: Term): TimeCondition | TimeFault {
  const date = toDate(operand, term)
  if ('fault' in date) return date
  return {
    told: `自${date.text}起`,
    test: (entry) => entry.date !== undefined && entry.date.start >= date.start,
  }
}

function until({ operand }: Condition, term: Term): TimeCondition | TimeFault {
  const date = toDate(operand, term)
  if ('fault' in date) return date
  return {
    told: `到${date.text}止`,
    test: (entry) => entry.date !== undefined && entry.date.start <= date.end,
  }
}

function ofTerm({ operand, operator }: Condition): TimeCondition {
  const terms = operandTexts(operand)
  return {
    told: `${operator === 'not' ? '不在' : '在'}学期 ${terms.join('、')}`,
    test: ({ record }) => (operator === 'not') !== terms.includes(record.term),
  }
}

function toDate(operand: Condition['operand'], term: Term): LedgerDate | TimeFault {
  if (typeof operand === 'object') return operand
  const date = parseDate(String(operand), term)
  return date.type === 'date' ? date : { fault: `“${String(operand)}”不是日期：${date.reason}` }
}

function parseMonth(text: string): { year?: number; month: number } | undefined {
  const match = /^(?:(\d{4})[-年])?(\d{1,2}|[一二三四五六七八九十]+)(?:月份?)?$/.exec(text)
  const figure = match?.[2] ?? ''
  const month = /^\d/.test(figure) ? Number(figure) : parseHanInteger(figure)
  if (month === undefined || month < 1 || month > 12) return undefined
  return match?.[1] === undefined ? { month } : { year: Number(match[1]), month }
}
