import type { KindDefinition, LedgerDate } from '../../records/index.ts'
import type { SheetRecord } from './sheet-record.ts'

/** The record's own date, if the row has one. */
export function dateOf({ values }: SheetRecord, { dates }: KindDefinition): LedgerDate | undefined {
  for (const name of dates) {
    const value = values.get(name)?.value
    if (typeof value === 'object' && 'precision' in value) return value
  }
  return undefined
}
