import type { BookCell } from './cell.ts'

/** One column of a sheet. */
export interface SheetColumn {
  readonly header: string
  /** The format of its numbers. */
  readonly format?: string
  /** The note on its header. */
  readonly note?: string
}

/** A validation rule for a column. */
export interface EntryRule {
  readonly column: number
  readonly type: 'choice' | 'date' | 'number'
  /** For `choice`: the values in the list. */
  readonly choices?: readonly string[]
  /** Whether texts other than the choices are refused. */
  readonly strict?: boolean
  readonly message: string
}

/** A sheet (工作表): one header row, rows of cells, and optionally a row of totals. */
export interface BookSheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly BookCell[])[]
  /**
   * Rows after `rows` that are too many to keep in memory, fetched while the workbook is being written. Plain texts and numbers,
   * with the widths and styles of the first ones; `many` is their number.
   */
  readonly later?: { readonly many: number; readonly rows: AsyncIterable<readonly BookCell[]> }
  readonly totals?: readonly BookCell[]
  /** The header of each printed page. */
  readonly heading: string
  readonly rules?: readonly EntryRule[]
  /** Rows in grey, counted from 0 below the header: examples. */
  readonly greyRows?: ReadonlySet<number>
}

/** A sheet of texts for programs only. */
export interface HiddenSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}
