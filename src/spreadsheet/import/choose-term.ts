import type { KindDefinition, LedgerDate, Term } from '../../records/index.ts'
import type { SheetRecord } from './sheet-record.ts'

/** The record's own date, if the row has one. */
export function dateOf({ values }: SheetRecord, { dates }: KindDefinition): LedgerDate | undefined {
  for (const name of dates) {
    const value = values.get(name)?.value
    if (typeof value === 'object' && 'precision' in value) return value
  }
  return undefined
}

/** The term that entirely contains a date; undefined in the holidays. */
export const termHolding = (terms: readonly Term[], { start, end }: LedgerDate): Term | undefined =>
  terms.find((term) => term.start <= start && end <= term.end)

/** The term that contains more than half of the dated records, or the current one. */
export function chooseTerm(
  records: readonly SheetRecord[],
  kind: KindDefinition,
  terms: readonly Term[],
  current: Term,
): Term {
  const dates = records.map((record) => dateOf(record, kind)).filter((date) => date !== undefined)
  const counts = new Map<Term, number>()
  for (const date of dates) {
    const term = termHolding(terms, date)
    if (term) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  return best && best[1] * 2 > dates.length ? best[0] : current
}
