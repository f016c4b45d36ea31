import { monthsOfTerm, type Term } from '../../calendar/index.ts'
import { parseHanInteger, toHalfWidth } from '../../text/index.ts'
import { accept, type Reading, refuse } from './reading.ts'

const every: ReadonlySet<string> = new Set(['每月', '每个月', '全学期', '各月'])

/** Parses months: 3, 三月份, 2026-04, 2-3, 二月—三月, 六、七月份, 每月 (all months of the term). */
export function readMonths(text: string, term: Term): Reading {
  const months: number[] = []
  for (const part of toHalfWidth(text)
    .replace(/\s+/g, '')
    .split(/[、,和及与]/)) {
    const read = every.has(part) ? monthsOfTerm(term).map(({ month }) => month) : readRange(part)
    if (!read) return refuse('wrong-month', '看不出是哪几个月', '写成 3、[2, 3]、二月—三月 或 每月')
    months.push(...read)
  }
  return accept([...new Set(months)])
}

/** One month or a range of months, which may extend past the end of the year. */
function readRange(text: string): readonly number[] | undefined {
  const full = /^\d{4}[-年./](\d{1,2})月?$/.exec(text)
  if (full) return toMonths(full[1], full[1])
  const [first, last, ...more] = text.split(/—+|-|~|至|到/)
  return more.length > 0 ? undefined : toMonths(first, last ?? first)
}

function toMonths(firstText = '', lastText = ''): readonly number[] | undefined {
  const first = toMonth(firstText)
  const last = toMonth(lastText)
  if (first === undefined || last === undefined) return undefined
  return Array.from({ length: ((last - first + 12) % 12) + 1 }, (_, i) => ((first - 1 + i) % 12) + 1)
}

function toMonth(text: string): number | undefined {
  const word = text.replace(/月份?$/, '').replace(/^(\d{4})年/, '')
  const month = /^\d{1,2}$/.test(word) ? Number(word) : parseHanInteger(word)
  return month !== undefined && month >= 1 && month <= 12 ? month : undefined
}
