import type { SheetRecord } from './sheet-record.ts'

/** Recognises rows that occur on several sheets of one file, as on a sheet that summarises the months. */
export interface RepeatFinder {
  /** The record of an equal row on another sheet, unless this sheet has already repeated that one. */
  readonly find: (ledger: string, sheet: string, record: SheetRecord) => string | undefined
  readonly note: (ledger: string, sheet: string, record: SheetRecord, id: string) => void
}

interface Seen {
  readonly sheet: string
  readonly id: string
  /** The sheets that have repeated it. */
  readonly by: Set<string>
}

/** Makes a finder for one file. Equal rows on the same sheet are separate records. */
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

/** The content of a row, regardless of the names of its columns. */
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
