import { addDays } from '../text/index.ts'

const daysAgo: ReadonlyMap<string, number> = new Map([
  ['今天', 0],
  ['今日', 0],
  ['昨天', 1],
  ['昨日', 1],
  ['前天', 2],
])

/** The ISO day of 今天, 昨天 or 前天; any other text as it is. */
export function settleDayWord(text: string, today: string): string {
  const ago = daysAgo.get(text.trim())
  return ago === undefined ? text : addDays(today, -ago)
}
