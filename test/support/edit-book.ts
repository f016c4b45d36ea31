import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx'

/** The rows of a sheet, with the header first. */
export type SheetRows = CellValue[][]

/** The sheets of a workbook by name, in order. */
export type BookRows = Map<string, SheetRows>

/**
 * Edits a workbook as a spreadsheet program does: everything is read, changed and written anew. Hidden sheets stay hidden. `comments`
 * are by sheet, then by cell (`row,column`, from 0).
 */
export async function editBook(
  bytes: Uint8Array,
  edit: (sheets: BookRows) => void,
  comments: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Promise<Uint8Array> {
  const book = await readXlsx(bytes, { readStyles: true })
  const hidden = new Set(
    book.sheets.flatMap((sheet) => (sheet.veryHidden || sheet.hidden ? [sheet.name] : [])),
  )
  const sheets: BookRows = new Map(book.sheets.map(({ name, rows }) => [name, rows.map((row) => [...row])]))
  edit(sheets)
  return writeXlsx({
    sheets: [...sheets].map(([name, rows]) => ({
      name,
      rows,
      ...(hidden.has(name) && { hidden: true }),
      cells: new Map(
        Object.entries(comments[name] ?? {}).map(([at, text]) => [at, { comment: { text, author: '' } }]),
      ),
    })),
    ...(book.properties && { properties: book.properties }),
  })
}
