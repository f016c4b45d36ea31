/** A cell: numbers, dates and booleans are represented by the text that a ledger would contain. */
export interface GridCell {
  readonly type: 'empty' | 'text' | 'number' | 'day' | 'fault'
  readonly text: string
  /** For a workbook exported from ledgers: the literal text, including line ends. */
  readonly written?: string
  /** For `fault`: why there is no value (Chinese). */
  readonly reason?: string
  /** Set if the cell is part of a merged range, whose text this is: the first cell of the range. */
  readonly merged?: { readonly row: number; readonly column: number }
  /** Where the cell is in the sheet, if it was moved to make a table. */
  readonly origin?: { readonly row: number; readonly column: number }
  /** The text of the cell that is struck out, which `text` does not contain. */
  readonly struck?: string
  /** A comment on the cell, on one line. */
  readonly comment?: string
  readonly pictures?: readonly SheetPicture[]
}

/** A picture in a cell, in whatever format. */
export interface SheetPicture {
  readonly bytes: Uint8Array
}

/** A sheet; rows and columns count from 0. */
export interface SheetGrid {
  /** The workbook's name in messages. */
  readonly file: string
  readonly name: string
  readonly rows: readonly (readonly GridCell[])[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** Texts in boxes over the sheet, which belong to no cell. */
  readonly boxes: readonly string[]
  /** Whether our own program made the workbook: comments on its header are instructions. */
  readonly isOurs: boolean
}

export const emptyCell: GridCell = { type: 'empty', text: '' }

export const isBlank = (cell: GridCell | undefined): boolean => cell === undefined || cell.type === 'empty'

/** Whether the text is the cell's own, rather than that of a cell merged with it. */
export const isOwn = (cell: GridCell, row: number, column: number): boolean =>
  cell.merged === undefined || (cell.merged.row === row && cell.merged.column === column)

/** A cell with nothing but its value. */
export const valueOnly = ({ type, text, written, reason }: GridCell): GridCell => ({
  type,
  text,
  ...(written !== undefined && { written }),
  ...(reason !== undefined && { reason }),
})

/** What a cell has besides its value. */
export const extrasOnly = ({ struck, comment, pictures }: GridCell): Partial<GridCell> => ({
  ...(struck !== undefined && { struck }),
  ...(comment !== undefined && { comment }),
  ...(pictures && { pictures }),
})

/** A cell without the range that it is merged with. */
export const unmerged = (cell: GridCell): GridCell => ({ ...valueOnly(cell), ...extrasOnly(cell) })
