import { expect, it } from 'vitest'
import { makeTerm, parseDate } from '../../../src/calendar/index.ts'
import type { LedgerDate } from '../../../src/records/index.ts'
import { formatDate, formatPeriod } from '../../../src/templating/format-date.ts'

const term = makeTerm('2026-spring', '2026-03-02', '2026-07-03')
const date = (text: string): LedgerDate => {
  const parsed = parseDate(text, term)
  if (parsed.type !== 'date') throw new Error(text)
  return parsed
}

it.each([
  ['2026-04-02', '年月日', '2026年4月2日'],
  ['2026-04-02', '月日', '4月2日'],
  ['2026-04-02', '年月', '2026年4月'],
  ['2026-04-02', '月', '4月'],
  ['2026-04-02', '年', '2026年'],
  ['2026-04-02', '日', '2日'],
  ['2026-04', '年月日', '2026年4月'],
  ['2026-04', '月日', '4月'],
  ['2026-04', '日', '4月'],
  ['2026-04', '年', '2026年'],
  ['四月初', '年月日', '四月初'],
  ['四月初', '月', '四月初'],
  ['四月初', '日', '四月初'],
  ['四月初', '年', '2026年'],
])('%s as %s is %s', (text, format, expected) => expect(formatDate(date(text), format)).toBe(expected))

it.each([
  ['2026-07-03', '年月日', '二〇二六年七月三日'],
  ['2026-10-21', '年月日', '二〇二六年十月二十一日'],
  ['2026-12-30', '月日', '十二月三十日'],
])('%s as %s in Han numerals is %s', (text, format, expected) =>
  expect(formatDate(date(text), format, true)).toBe(expected))

it.each([
  ['2025-09-01', '2026-01-23', '年月', '2025年9月—2026年1月'],
  ['2026-03-02', '2026-07-03', '年月', '2026年3月—7月'],
  ['2026-03-02', '2026-03-20', '年月', '2026年3月'],
  ['2026-03-02', '2026-07-03', '年月日', '2026年3月2日—7月3日'],
  ['2026-03-02', '2026-03-20', '年月日', '2026年3月2日—20日'],
  ['2026-03-02', '2026-03-20', '月日', '3月2日—20日'],
  ['2025-03-02', '2026-03-20', '月日', '3月2日—3月20日'],
  ['2025-03-02', '2026-03-20', '年', '2025年—2026年'],
  ['2026-03', '2026-03-20', '年月日', '2026年3月—3月20日'],
  ['2026-03-02', '2026-04', '年月日', '2026年3月2日—4月'],
  ['四月初', '2026-04-20', '年月日', '四月初—2026年4月20日'],
  ['2026-04-02', '四月底', '年月日', '2026年4月2日—四月底'],
])('from %s to %s as %s is %s', (from, to, format, expected) =>
  expect(formatPeriod(date(from), date(to), format)).toBe(expected))
