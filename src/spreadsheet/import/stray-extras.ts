import type { Location } from '../../diagnostics/index.ts'
import { cellAt } from './cell-place.ts'
import type { TableHeader } from './find-header.ts'
import { isOwn, type SheetGrid } from './grid.ts'

/** A picture or a comment in a cell that belongs to no record. */
export interface StrayExtra {
  readonly type: 'picture' | 'comment'
  readonly place: Location
  /** Of a comment. */
  readonly text: string
}

/** Finds pictures and comments outside the rows with records. Comments on the header of our own forms are instructions. */
export function findStrayExtras(
  grid: SheetGrid,
  { first, last }: TableHeader,
  records: ReadonlySet<number>,
): readonly StrayExtra[] {
  const found: StrayExtra[] = []
  for (const [row, cells] of grid.rows.entries()) {
    if (records.has(row)) continue
    const isInstruction = grid.isOurs && row >= first && row <= last
    for (const [column, cell] of cells.entries()) {
      if ((!cell.pictures && cell.comment === undefined) || !isOwn(cell, row, column)) continue
      const place = cellAt(grid, row, column)
      found.push(...(cell.pictures ?? []).map(() => ({ type: 'picture' as const, place, text: '' })))
      if (cell.comment !== undefined && !isInstruction)
        found.push({ type: 'comment', place, text: cell.comment })
    }
  }
  return found
}
