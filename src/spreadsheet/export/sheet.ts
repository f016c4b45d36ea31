import type { BookCell } from './cell.ts'

/** One column of a sheet. */
export interface SheetColumn {
  readonly header: string
  /** Format of its numbers. */
  readonly format?: string
  /** What the header's note says. */
  readonly note?: string
}

/** A rule for what may be typed into a column. */
export interface EntryRule {
  readonly column: number
  readonly type: 'choice' | 'date' | 'number'
  /** For `choice`: what the list offers. */
  readonly choices?: readonly string[]
  /** Whether other texts than the choices are refused. */
  readonly strict?: boolean
  readonly message: string
}

/** A sheet (工作表): one header row, rows of cells, and perhaps a row of totals. */
export interface BookSheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly BookCell[])[]
  /**
   * Rows behind `rows` that are too many to be held: fetched while the workbook is written. Plain texts and numbers, in
   * widths and styles of the first of them; `many` is how many there are.
   */
  readonly later?: { readonly many: number; readonly rows: AsyncIterable<readonly BookCell[]> }
  readonly totals?: readonly BookCell[]
  /** What stands above each printed page. */
  readonly heading: string
  readonly rules?: readonly EntryRule[]
  /** Rows counted from 0 below the header whose text is grey: examples. */
  readonly greyRows?: ReadonlySet<number>
}
