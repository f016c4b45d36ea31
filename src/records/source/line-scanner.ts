/** What of the lines before decides how a line is to be read. Columns count from 0 and are those after mending. */
export interface ScanState {
  /** Lines indented deeper than this belong to a block scalar (`|`, `>`). */
  blockColumn: number | undefined
  /** Column of the last key, or of the dash of a bare list item. */
  lastColumn: number
  /** The last key has no value yet: the next line may be indented deeper. */
  open: boolean
  /** Column of the first dash of the file, which is that of its records. */
  recordColumn: number | undefined
  /** Columns of keys that the current line may go on with. */
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

/** Whether a line that starts at a column can begin a key or an item; else it goes on with the value above. */
export const canBegin = (state: ScanState, column: number): boolean =>
  state.open || column <= state.lastColumn

/** Notes that a key (or bare item) stands at a column, and whether its value is still to come. */
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
