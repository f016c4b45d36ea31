import { cellName, type Location } from '../../diagnostics/index.ts'
import type { SheetGrid } from './grid.ts'

/** The location of a cell; row and column count from 0. */
export const cellAt = (
  { file, name }: Pick<SheetGrid, 'file' | 'name'>,
  row: number,
  column: number,
): Location => ({
  file,
  sheet: name,
  line: row + 1,
  column: column + 1,
})

/** The location of a cell of a table, where it is in the sheet. */
export function placeIn(grid: SheetGrid, row: number, column: number): Location {
  const { origin } = grid.rows[row]?.[column] ?? {}
  return cellAt(grid, origin?.row ?? row, origin?.column ?? column)
}

/** A cell's address as users know it: 维修!C7. */
export const cellPlace = ({ sheet = '', line, column }: Location): string =>
  `${sheet}!${cellName(line - 1, column - 1)}`

/** The location of a sheet's beginning. */
export const topOf = (sheet: Pick<SheetGrid, 'file' | 'name'>): Location => cellAt(sheet, 0, 0)
