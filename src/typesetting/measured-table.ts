import type { ColumnNeed } from './column-widths.ts'
import type { Alignment } from './compose-line.ts'
import type { StyleName } from './form.ts'
import type { ShapedText } from './shaped-text.ts'

/** A row with its text shaped. */
export interface ShapedRow {
  /** -1 for the header. */
  readonly number: number
  readonly style: StyleName
  readonly cells: readonly ShapedText[]
  readonly aligns: readonly Alignment[]
}

/** A table before its columns have widths. */
export interface MeasuredTable {
  readonly header: ShapedRow
  readonly rows: readonly ShapedRow[]
  readonly needs: readonly ColumnNeed[]
}
