import type { StyleName } from '../form/index.ts'
import type { Alignment, ShapedText } from '../lines/index.ts'
import type { ColumnNeed } from './column-widths.ts'

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
