import { parseTermId } from './term-id.ts'

/** What the id of a period names: `2025-autumn`, `2026-04`, the school year `2025-2026`, the calendar year `2026`. */
export type PeriodId =
  | { readonly type: 'term'; readonly id: string }
  | { readonly type: 'month'; readonly id: string; readonly year: number; readonly month: number }
  | { readonly type: 'school-year' | 'calendar-year'; readonly id: string; readonly year: number }

/**
 * Parses the id of a period, also when written 2026年4月, 2026-4, 2025—2026学年 or 2026年度. Undefined for anything else; whether the
 * school has such a period is checked elsewhere.
 */
export function parsePeriodId(text: string): PeriodId | undefined {
  const written = text.trim()
  if (parseTermId(written)) return { type: 'term', id: written }
  const years = /^(\d{4})[-—–~～]+(\d{4})(?:学年)?$/.exec(written)
  if (years) {
    const [first, second] = [Number(years[1]), Number(years[2])]
    return second === first + 1 ? schoolYearId(first) : undefined
  }
  const month = /^(\d{4})(?:[-./]|年)(\d{1,2})月?份?$/.exec(written)
  if (month) {
    const number = Number(month[2])
    return number >= 1 && number <= 12 ? monthId(Number(month[1]), number) : undefined
  }
  const year = /^(\d{4})年?度?$/.exec(written)
  return year ? calendarYearId(Number(year[1])) : undefined
}

const digits = (year: number): string => String(year).padStart(4, '0')

/** The id of the school year that begins in the autumn of a calendar year. */
export const schoolYearId = (year: number): PeriodId => ({
  type: 'school-year',
  id: `${digits(year)}-${digits(year + 1)}`,
  year,
})

/** The id of a calendar year. */
export const calendarYearId = (year: number): PeriodId => ({ type: 'calendar-year', id: digits(year), year })

/** The id of a month, 1 to 12; 0 is the December before and 13 the January after. */
export function monthId(year: number, month: number): PeriodId {
  if (month < 1) return monthId(year - 1, month + 12)
  if (month > 12) return monthId(year + 1, month - 12)
  return { type: 'month', id: `${digits(year)}-${String(month).padStart(2, '0')}`, year, month }
}
