import type { TableColumn } from './assign-columns.ts'
import type { GridCell } from './grid.ts'

/** Whether a row is a record exported from a ledger, in which case it has an id. Rows typed in below have none. */
export const isExported = (cells: readonly GridCell[], columns: readonly TableColumn[]): boolean =>
  columns.some(
    ({ index, use }) => use.type === 'field' && use.path === 'id' && cells[index]?.written !== undefined,
  )
