import type { TableColumn } from './assign-columns.ts'
import type { GridCell } from './grid.ts'

/** Whether a row is a record as it was exported from a ledger: it has its id. What was typed below has none. */
export const isExported = (cells: readonly GridCell[], columns: readonly TableColumn[]): boolean =>
  columns.some(
    ({ index, use }) => use.type === 'field' && use.path === 'id' && cells[index]?.written !== undefined,
  )
