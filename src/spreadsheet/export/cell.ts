/** A cell as it goes into a workbook: a text, a number with its number format, a sum, or nothing. */
export interface BookCell {
  readonly value: string | number | null
  /** Excel's number format, e.g. `#,##0.00`. */
  readonly format?: string
  /** Without the equals sign; `value` is then what it comes to. */
  readonly formula?: string
  /** Where a click leads: `#'表'!A1` in the workbook, else a file's path from the workbook's folder. */
  readonly link?: string
}

export const emptyCell: BookCell = { value: null }

/** Number formats of the columns. */
export const formats = { date: 'yyyy-mm-dd', money: '#,##0.00', number: '0.##########' } as const

/** A1 reference of a place counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** Letters of a column counted from 0: A, Z, AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : `${columnName(Math.floor(column / 26) - 1)}${last}`
}
