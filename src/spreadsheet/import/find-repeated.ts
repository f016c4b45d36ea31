import type { SheetRecord } from './sheet-record.ts'

/** Tells rows that stand on several sheets of one file, as on a sheet that sums up the months. */
export interface RepeatFinder {
  /** The record of an equal row on another sheet, if this sheet has not repeated that one already. */
  readonly find: (ledger: string, sheet: string, record: SheetRecord) => string | undefined
  readonly note: (ledger: string, sheet: string, record: SheetRecord, id: string) => void
}

interface Seen {
  readonly sheet: string
  readonly id: string
  /** Sheets that have repeated it. */
  readonly by: Set<string>
}

/** Makes a finder for one file. Equal rows of one sheet are things of their own. */
export function makeRepeatFinder(): RepeatFinder {
  const seen = new Map<string, Seen[]>()
  return {
    find: (ledger, sheet, record) => {
      const first = seen
        .get(keyOf(ledger, record))
        ?.find((candidate) => candidate.sheet !== sheet && !candidate.by.has(sheet))
      first?.by.add(sheet)
      return first?.id
    },
    note: (ledger, sheet, record, id) => {
      const key = keyOf(ledger, record)
      const all = seen.get(key) ?? []
      all.push({ sheet, id, by: new Set() })
      seen.set(key, all)
    },
  }
}

/** What a row comes to, whatever its columns are called. */
const keyOf = (ledger: string, { values, groups }: SheetRecord): string =>
  JSON.stringify([
    ledger,
    [...values]
      .filter(([name]) => name !== 'id')
      .map(([name, { text }]) => [name, text])
      .sort(),
    [...groups].map(([name, items]) => [
      name,
      items.map((item) => [...item].map(([key, { text }]) => [key, text])),
    ]),
  ])
