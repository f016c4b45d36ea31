/** What the interpretation of a line depends on from preceding lines. Columns count from 0, after mending. */
export interface ScanState {
  /** Lines indented deeper than this belong to a block scalar (`|`, `>`). */
  blockColumn: number | undefined
  /** The column of the last key, or of the dash of a list item that is not a mapping. */
  lastColumn: number
  /** Whether the last key has no value yet, so that the next line may be indented deeper. */
  open: boolean
  /** The column of the first dash of the file, which is that of its records. */
  recordColumn: number | undefined
  /** The columns of keys that the current line may continue. */
  columns: readonly number[]
}

/** The state before the first line. */
export const firstState = (): ScanState => ({
  blockColumn: undefined,
  lastColumn: -1,
  open: true,
  recordColumn: undefined,
  columns: [],
})

/** Whether a line that starts at a column can begin a key or an item; otherwise it continues the value above. */
export const canBegin = (state: ScanState, column: number): boolean =>
  state.open || column <= state.lastColumn

/** Records a key (or list item) at a column, and whether its value is still to come. */
export function noteKey(state: ScanState, column: number, open: boolean): void {
  state.lastColumn = column
  state.open = open
  state.columns = [...state.columns.filter((known) => known < column), column]
}

/** The known column nearest to one that tabs or wide spaces made uncertain. */
export function nearestColumn(state: ScanState, column: number): number {
  if (state.open) return column
  return state.columns.reduce(
    (best, known) => (Math.abs(known - column) <= Math.abs(best - column) ? known : best),
    state.columns[0] ?? column,
  )
}
