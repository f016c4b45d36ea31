/** One cell as it was read: numbers, days and truth values as the text that a ledger would hold. */
export interface GridCell {
  readonly type: 'empty' | 'text' | 'number' | 'day' | 'fault'
  readonly text: string
  /** In a workbook that was exported from ledgers: the text to the letter, line ends and all. */
  readonly written?: string
  /** For `fault`: why there is no value (Chinese). */
  readonly reason?: string
  /** The cell stands inside a merge of cells, whose text this is; its first cell. */
  readonly merged?: { readonly row: number; readonly column: number }
}

/** A sheet as it was read; rows and columns count from 0. */
export interface SheetGrid {
  /** The workbook, as messages call it. */
  readonly file: string
  readonly name: string
  readonly rows: readonly (readonly GridCell[])[]
  readonly hiddenRows: ReadonlySet<number>
}

export const emptyCell: GridCell = { type: 'empty', text: '' }

export const isBlank = (cell: GridCell | undefined): boolean => cell === undefined || cell.type === 'empty'

/** Whether the text is the cell's own, not that of the cell which it was merged with. */
export const isOwn = (cell: GridCell, row: number, column: number): boolean =>
  cell.merged === undefined || (cell.merged.row === row && cell.merged.column === column)
