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
