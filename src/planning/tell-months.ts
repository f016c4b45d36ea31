import type { Entry } from '../facts/index.ts'
import { openSentence, toHan } from '../text/index.ts'

/**
 * A plan item with its months after its words, before their full stop: 抓好防火宣传（三月至六月）。 Words that name its first and
 * last month already stay as they are.
 * @param months 1 to 12, in the order of the term
 */
export function tellMonths(entry: Entry, months: readonly number[]): Entry {
  const { text } = entry.values
  if (typeof text !== 'string' || [months[0], months.at(-1)].every((month) => isNamed(text, month)))
    return entry
  const open = openSentence(text)
  const told = `${open}（${rangeOf(months)}）${text.slice(open.length)}`
  return { ...entry, values: { ...entry.values, text: told } }
}

/** 三月至六月, 四、五月, 三、五、六月. */
function rangeOf(months: readonly number[]): string {
  const names = months.map((month) => toHan(month) ?? String(month))
  const follow = months.every((month, at) => at === 0 || month === ((months[at - 1] ?? 0) % 12) + 1)
  return follow && months.length > 2
    ? `${names[0] ?? ''}月至${names.at(-1) ?? ''}月`
    : `${names.join('、')}月`
}

function isNamed(text: string, month = 0): boolean {
  const names = `${String(month)}|${toHan(month) ?? ''}`
  return new RegExp(`(?<![\\d十])(?:${names})(?:月|[—–~～至到、-])`).test(text)
}
