import { cellName } from '../export/cell.ts'

/** How users find a cell: 维修!C7. Row and column count from 0. */
export const cellPlace = (sheet: string, row: number, column: number): string =>
  `${sheet}!${cellName(row, column)}`
