import type { BookCell } from './cell.ts'
import type { BookSheet } from './sheet.ts'

/** How many rows are kept in memory to determine column widths and cell styles. */
const sample = 200

/** A sheet with the rows kept in memory, and the rows still to be fetched. */
export interface LongSheet {
  readonly held: BookSheet
  readonly rest?: AsyncIterable<readonly BookCell[]>
}

/** Fetches the first of a sheet's remaining rows. */
export async function holdRows(sheet: BookSheet): Promise<LongSheet> {
  const { later, ...held } = sheet
  if (!later) return { held }
  const rows = [...sheet.rows]
  const iterator = later.rows[Symbol.asyncIterator]()
  while (rows.length < sheet.rows.length + sample) {
    const next = await iterator.next()
    if (next.done === true) return { held: { ...held, rows } }
    rows.push(next.value)
  }
  const many = later.many - (rows.length - sheet.rows.length)
  const rest = { [Symbol.asyncIterator]: () => iterator }
  return { held: { ...held, rows, later: { many, rows: rest } }, rest }
}
