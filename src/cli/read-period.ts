import { Misuse } from './option.ts'

/** The options for the period of a document. */
export interface PeriodOptions {
  readonly term?: string
  readonly month?: string
  readonly year?: string
}

/** The requested term, month or year, as written; the three options mean the same thing, so that only one is allowed. */
export function readPeriod({ term, month, year }: PeriodOptions): string | undefined | Misuse {
  const written = Object.entries({ term, month, year }).filter(([, value]) => value !== undefined)
  if (written.length > 1) return new Misuse(`${written.map(([name]) => `--${name}`).join('、')} 只能写一个`)
  if (month !== undefined && !/^\d{4}\D{1,2}\d{1,2}\D?$/.test(month))
    return new Misuse(`--month 要写哪年哪月，如 2026-04，不能是“${month}”`)
  if (year !== undefined && !/^\d{4}(\D{1,2}\d{4})?[学年度]*$/.test(year))
    return new Misuse(`--year 要写学年（2025-2026）或年度（2026），不能是“${year}”`)
  return written[0]?.[1]
}
