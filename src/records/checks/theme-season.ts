import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { LedgerRecord } from '../record.ts'
import { type Check, recordsOf } from './check.ts'

/** Month and day of a theme day as written: 5.12, 11.9消防日. */
const themeDay = /(?<!\d)(\d{1,2})[.．·](\d{1,2})(?!\d)/

/** Months that belong to the terms of one season only; those that holidays may fall in prove nothing. */
const springMonths: ReadonlySet<number> = new Set([3, 4, 5, 6])
const autumnMonths: ReadonlySet<number> = new Set([9, 10, 11, 12])

function checkRecord(record: LedgerRecord, label: string): readonly Diagnostic[] {
  const { theme } = record.values
  if (typeof theme !== 'string') return []
  const match = themeDay.exec(theme)
  if (!match) return []
  const month = Number(match[1])
  const isAutumn = record.term.endsWith('-autumn')
  const wrong = isAutumn ? springMonths : autumnMonths
  if (!wrong.has(month)) return []
  const message = `${label}“${record.id}”的主题日“${theme}”在${month}月，不在${isAutumn ? '秋' : '春'}季学期里`
  return [
    diagnose('theme-out-of-season', message, record.locations.theme ?? record.location, [
      '核对日期和主题日，看记录是不是放错了学期。',
    ]),
  ]
}

/** A drill or training for a theme day of the other season: 5.12 in an autumn term, 11.9 in a spring term. */
export const checkThemeSeason: Check = (workspace) => [
  ...[...recordsOf(workspace, 'drill')].flatMap((record) => checkRecord(record, '演练')),
  ...[...recordsOf(workspace, 'training')].flatMap((record) => checkRecord(record, '宣传教育')),
]
