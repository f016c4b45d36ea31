import type { FieldDefinition } from '../records/index.ts'
import { fieldValue } from './fields.ts'
import { type Entry, narrow, type RecordSet } from './record-set.ts'

/** The earliest entries of a set; entries without a date come last, entries of one day stay in the ledger's order. */
export const first = (set: RecordSet, many = 1): RecordSet =>
  narrow(set, byDate(set.entries).slice(0, many), `最早的${many}条`)

/** A set with its entries from the earliest to the latest, as {@link first} orders them. */
export const inDateOrder = (set: RecordSet): RecordSet => ({ ...set, entries: byDate(set.entries) })

/** The latest entries of a set, the latest first; entries without a date are left out. */
export const latest = (set: RecordSet, many = 1): RecordSet =>
  narrow(
    set,
    byDate(set.entries.filter((entry) => entry.date))
      .reverse()
      .slice(0, many),
    `最近的${many}条`,
  )

/** The entries with the largest values of a numeric field, largest first; entries without a value are left out. */
export const largest = (set: RecordSet, field: FieldDefinition, many: number): RecordSet =>
  narrow(
    set,
    set.entries
      .filter((entry) => typeof fieldValue(entry, field) === 'number')
      .toSorted((a, b) => Number(fieldValue(b, field)) - Number(fieldValue(a, field)))
      .slice(0, many),
    `${field.label}最大的${many}条`,
  )

const byDate = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => compareText(a.date?.start ?? '9999', b.date?.start ?? '9999'))

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
