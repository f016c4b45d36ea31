import { partsOfDay } from './dates.ts'
import { toHanCount } from './numerals.ts'

/** The number of months beyond whole years from which the next year counts as nearly reached: 近三年. */
const nearly = 10

/**
 * The time from one ISO day to a later one in Chinese words: 三个月, 两年, 两年多, 近三年. Days beyond whole months are ignored;
 * `undefined` for less than a month.
 */
export function wordElapsed(from: string, to: string): string | undefined {
  const a = partsOfDay(from)
  const b = partsOfDay(to)
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0)
  if (months < 1) return undefined
  if (months < 12) return `${han(months)}个月`
  const years = Math.floor(months / 12)
  const over = months % 12
  if (over >= nearly) return `近${han(years + 1)}年`
  return `${han(years)}年${over > 0 ? '多' : ''}`
}

const han = (value: number): string => toHanCount(value) ?? String(value)
