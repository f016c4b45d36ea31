/** A cell to write into a workbook: a text, a number with its format, a sum, or nothing. */
export interface BookCell {
  readonly value: string | number | null
  /** Excel's number format, e.g. `#,##0.00`. */
  readonly format?: string
  /** A formula without the equals sign; `value` is then its result. */
  readonly formula?: string
  /** The target of a click: `#'表'!A1` within the workbook, otherwise a file's path relative to the workbook's folder. */
  readonly link?: string
}

export const emptyCell: BookCell = { value: null }

/** The number formats of columns. */
export const formats = { date: 'yyyy-mm-dd', money: '#,##0.00', number: '0.##########' } as const
