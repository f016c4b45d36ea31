import type { BookCell } from './cell.ts'
import type { BookSheet } from './sheet.ts'

/** How many rows are held to see how wide the columns are and how cells look. */
const sample = 200

/** A sheet as far as it is held, and the rows that are still to be fetched. */
export interface LongSheet {
  readonly held: BookSheet
  readonly rest?: AsyncIterable<readonly BookCell[]>
}

/** Fetches the first of a sheet's later rows. */
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
