import { daysInMonth, findSimilar, parseHanInteger, toHalfWidth } from '../../text/index.ts'
import { holidayName } from '../holidays-of-terms.ts'
import { monthParts } from '../month-parts.ts'
import type { CalendarRule, RuleFault } from './calendar-rule.ts'

/** Holidays and school breaks that rules may name. */
const usualNames: readonly string[] = [
  ...['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'],
  ...['寒假', '暑假', '放假'],
]
const usualWords: readonly string[] = [...usualNames, '开学初', '期中', '期末', '最后一周']

/** The ways to write a rule, for messages. */
const forms =
  '可以写 5-12、6月、6月上旬、3月最后一个星期一、清明节前、寒假前一周、国庆节后、开学第1周、期中。'

const parts: ReadonlyMap<string, 'opening' | 'middle' | 'closing'> = new Map([
  ['开学', 'opening'],
  ['开学初', 'opening'],
  ['学期初', 'opening'],
  ['期初', 'opening'],
  ['期中', 'middle'],
  ['学期中', 'middle'],
  ['期末', 'closing'],
  ['学期末', 'closing'],
])

const leapYear = 2000
const lengths: ReadonlyMap<string, number> = new Map([
  ['天', 1],
  ['日', 1],
  ['周', 7],
  ['个星期', 7],
  ['星期', 7],
])

type Read = (groups: readonly string[]) => CalendarRule | RuleFault

/** The forms of a rule; the first that matches is used. Numbers have been converted to Arabic numerals by then. */
const patterns: readonly { readonly pattern: RegExp; readonly read: Read }[] = [
  { pattern: /^(\d{1,2})(?:[-./]|月)(\d{1,2})[日号]?$/, read: ([month, day]) => readDay(month, day) },
  { pattern: /^(\d{1,2})月份?()$/, read: ([month]) => readMonth(month, 1, 31) },
  {
    pattern: /^(\d{1,2})月份?(初|上旬|中旬|中|下旬|底|末)$/,
    read: ([month, part = '']) => readMonth(month, ...(monthParts.get(part) ?? ([1, 31] as const))),
  },
  {
    pattern: /^(\d{1,2})月份?的?(第\d|最后1?|倒数第\d)个?(?:星期|周|礼拜)([1-7日天])$/,
    read: ([month, which, weekday]) => readWeekday(month, which, weekday),
  },
  {
    pattern: /^(?:开学|学期)?的?(第\d{1,2}|最后1?|倒数第\d{1,2})个?(?:学|教学)?(?:周|星期)$/,
    read: ([which = '']) => readWeek(which),
  },
]

/** Matched against the original text, because the name of a holiday may contain numerals (三月三前一周). */
const beside = /^(.+?)之?([前后])(?:(\d{1,2}|[一二两三四五六七八九十]{1,2})(天|日|周|个星期|星期))?$/

/**
 * Parses a rule as written in the school's calendar. `names` are the school's own holidays, which a rule may refer to in addition
 * to the national ones.
 */
export function parseRule(text: string, names: readonly string[] = []): CalendarRule | RuleFault {
  const written = toHalfWidth(text)
    .replace(/\s+/g, '')
    .replace(/^每年的?/, '')
  const part = parts.get(written)
  if (part) return { type: 'part', part }
  const plain = toDigits(written)
  for (const { pattern, read } of patterns) {
    const match = pattern.exec(plain)
    if (match) return read(match.slice(1).map((group: string | undefined) => group ?? ''))
  }
  const known = new Map([...usualNames, ...names].map((name) => [holidayName(name), name]))
  const [, name, side, count, unit] = beside.exec(written) ?? []
  if (name !== undefined) return readBeside(name, side, count, unit, known)
  if (known.has(holidayName(written))) return { type: 'holiday', name: holidayName(written) }
  if (/^\d{4}[-./年]/.test(plain)) return fault('带着年份，校历的日子每年都用', '去掉年份，写成 5-12。')
  const similar = findSimilar(written, usualWords)
  return fault('看不出是哪一天', similar === undefined ? forms : `是不是“${similar}”？${forms}`)
}

const toDigits = (text: string): string =>
  text.replace(
    /[一二两三四五六七八九十]+(?=[月日号周天个])|(?<=第|星期|周|礼拜)[一二三四五六七八九十]+/g,
    (number) => String(parseHanInteger(number) ?? number),
  )

const fault = (reason: string, hint: string): RuleFault => ({ type: 'fault', reason, hint })

const isMonth = (month: number): boolean => month >= 1 && month <= 12

const noMonth = (month: number): RuleFault => fault(`没有${month}月`, '月份只有1到12。')

function readDay(monthText = '', dayText = ''): CalendarRule | RuleFault {
  const [month, day] = [Number(monthText), Number(dayText)]
  if (!isMonth(month)) return noMonth(month)
  const length = daysInMonth(leapYear, month)
  return day >= 1 && day <= length
    ? { type: 'day', month, day }
    : fault(`${month}月没有${day}日`, `${month}月最多${length}天，核对日期。`)
}

function readMonth(monthText = '', first: number, last: number): CalendarRule | RuleFault {
  const month = Number(monthText)
  return isMonth(month) ? { type: 'month', month, first, last } : noMonth(month)
}

/** 第3, 最后, 倒数第2 as a number, negative when counted from the end. */
const ordinalOf = (which: string): number =>
  which.startsWith('最后') ? -1 : Number(/\d+/.exec(which)?.[0] ?? 0) * (which.startsWith('倒数') ? -1 : 1)

function readWeekday(monthText = '', which = '', weekdayText = ''): CalendarRule | RuleFault {
  const month = Number(monthText)
  if (!isMonth(month)) return noMonth(month)
  const ordinal = ordinalOf(which)
  const weekday = /[日天]/.test(weekdayText) ? 7 : Number(weekdayText)
  return ordinal !== 0 && Math.abs(ordinal) <= 5
    ? { type: 'weekday', month, ordinal, weekday }
    : fault('一个月里没有这么多个星期', '写 第一个 到 第五个，或者 最后一个。')
}

function readWeek(which: string): CalendarRule | RuleFault {
  const number = ordinalOf(which)
  return number === 0 ? fault('没有第0周', '从第1周数起。') : { type: 'week', number }
}

function readBeside(
  written: string,
  side = '',
  count = '',
  unit = '',
  known: ReadonlyMap<string, string>,
): CalendarRule | RuleFault {
  const name = holidayName(written)
  if (!known.has(name)) {
    const similar = findSimilar(written, known.values())
    const told = `假日有：${[...known.values()].join('、')}；本校自己放的假，先写进 school.yaml 的 holidays。`
    return fault(`不认识假日“${written}”`, similar === undefined ? told : `是不是“${similar}”？${told}`)
  }
  const number = count === '' ? undefined : (parseHanInteger(count) ?? Number(count))
  if (number === 0) return fault('0天不是一段日子', '写 前一天、前一周。')
  const days = number === undefined ? undefined : number * (lengths.get(unit) ?? 1)
  return { type: 'beside', name, side: side === '前' ? 'before' : 'after', days }
}
