import { type WriteSheet, writeXlsx } from 'hucre/xlsx'

/** A cell of a sheet to be made. */
export type BookCell = string | number | Date | null

/** Makes a workbook of rows by sheet; `more` adds comments, pictures, hidden columns and formats to a sheet. */
export const makeBook = async (
  sheets: Readonly<Record<string, readonly (readonly BookCell[])[]>>,
  more: Readonly<Record<string, Partial<WriteSheet>>> = {},
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((row) => [...row]),
      ...more[name],
    })),
  })
