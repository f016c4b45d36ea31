import { dateText } from '../facts/index.ts'
import type { LedgerDate } from '../records/index.ts'
import { partsOfDay, toHan } from '../text/index.ts'

/** The parts of a date that can be written. */
export const dateFormats = ['年月日', '月日', '年月', '月', '年', '日'] as const

/**
 * A date in the official form, 2026年7月3日 (GB/T 9704-2012 7.3.5.4), with the parts that the format asks for and that are
 * known: 2026-04 as 月日 is 4月; 四月初 stays as it was written, unless only the year is asked for.
 */
export function formatDate(date: LedgerDate, format: string, han = false): string {
  if (date.precision === 'period' && /[月日]/.test(format)) return dateText(date)
  const text = partsIn(date.start, knownParts(date, format))
  return han ? inHan(text) : text
}

/** Two dates with a dash between them: 2025年9月—2026年1月, 9月1日—10日. */
export function formatPeriod(from: LedgerDate, to: LedgerDate, format: string): string {
  const first = formatDate(from, format)
  const last = formatDate(to, format)
  if (first === last) return first
  if (from.precision === 'period' || to.precision === 'period') return `${first}—${last}`
  return `${first}—${shortened(from, to, format)}`
}

/** The second date, as far as it is known, without the parts that it shares with the first. */
function shortened(from: LedgerDate, to: LedgerDate, format: string): string {
  const [a, b] = [partsOfDay(from.start), partsOfDay(to.start)]
  const known = knownParts(to, format)
  const sameYear = a.year === b.year
  const rest = sameYear ? known.replace('年', '') : known
  const sameMonth = sameYear && a.month === b.month && knownParts(from, format).includes('日')
  const shorter = sameMonth && rest.includes('日') ? '日' : rest
  return partsIn(to.start, shorter === '' ? known : shorter)
}

/** A format without the day, if a date is known only to the month. */
const knownParts = ({ precision }: LedgerDate, format: string): string =>
  precision === 'month' ? format.replace('日', '') || '月' : format

function partsIn(iso: string, format: string): string {
  const { year, month, day } = partsOfDay(iso)
  return [
    format.includes('年') ? `${year}年` : '',
    format.includes('月') ? `${month}月` : '',
    format.includes('日') ? `${day}日` : '',
  ].join('')
}

/** 二〇二六年七月三日: years digit by digit with 〇, months and days as numbers (GB/T 15835-2011 5.2.3). */
const inHan = (text: string): string =>
  text
    .replace(/\d{4}(?=年)/, (year) =>
      Array.from(year, (digit) => (digit === '0' ? '〇' : (toHan(Number(digit)) ?? digit))).join(''),
    )
    .replace(/(?<!\d)\d+(?=[月日])/g, (number) => toHan(Number(number)) ?? number)
