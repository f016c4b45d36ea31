import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx'

/** The rows of a sheet, with the header first. */
export type SheetRows = CellValue[][]

/** The sheets of a workbook by name, in order. */
export type BookRows = Map<string, SheetRows>

/** Edits a workbook as a spreadsheet program does: everything is read, changed and written anew. Hidden sheets stay hidden. */
export async function editBook(bytes: Uint8Array, edit: (sheets: BookRows) => void): Promise<Uint8Array> {
  const book = await readXlsx(bytes, { readStyles: true })
  const hidden = new Set(
    book.sheets.flatMap((sheet) => (sheet.veryHidden || sheet.hidden ? [sheet.name] : [])),
  )
  const sheets: BookRows = new Map(book.sheets.map(({ name, rows }) => [name, rows.map((row) => [...row])]))
  edit(sheets)
  return writeXlsx({
    sheets: [...sheets].map(([name, rows]) => ({ name, rows, ...(hidden.has(name) && { hidden: true }) })),
    ...(book.properties && { properties: book.properties }),
  })
}
