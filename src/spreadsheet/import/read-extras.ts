import { columnName } from '../../diagnostics/index.ts'
import type { TableColumn } from './assign-columns.ts'
import { placeIn } from './cell-place.ts'
import { isOwn, type SheetGrid } from './grid.ts'
import type { CellDoubt, RecordPicture } from './sheet-record.ts'
import type { FilledRow } from './table-plan.ts'

/** What the cells of a record have besides values. */
export interface RecordExtras {
  readonly pictures: readonly RecordPicture[]
  /** Comments and what is struck out, for the note. */
  readonly notes: readonly string[]
  readonly doubts: readonly CellDoubt[]
}

/** Collects pictures, comments and struck-out texts from the cells of a record, as they are in the sheet. */
export function readExtras(
  grid: SheetGrid,
  block: readonly FilledRow[],
  columns: readonly TableColumn[],
): RecordExtras {
  const pictures: RecordPicture[] = []
  const notes: string[] = []
  const doubts: CellDoubt[] = []
  for (const { row } of block) {
    for (const [index, cell] of (grid.rows[row] ?? []).entries()) {
      const { struck, comment } = cell
      if ((struck === undefined && comment === undefined && !cell.pictures) || !isOwn(cell, row, index))
        continue
      const place = placeIn(grid, row, index)
      const header = columns.find((column) => column.index === index)?.header ?? `${columnName(index)}列`
      for (const { bytes } of cell.pictures ?? []) pictures.push({ bytes, place })
      if (comment !== undefined) {
        notes.push(`${header}的批注：${comment}`)
        doubts.push({ place, header, reason: `有批注“${comment}”，写进备注` })
      }
      if (struck !== undefined) {
        notes.push(`${header}划掉的：${struck}`)
        doubts.push({ place, header, reason: `有划掉的“${struck}”，没有当作内容，写进备注` })
      }
    }
  }
  return { pictures, notes, doubts }
}
