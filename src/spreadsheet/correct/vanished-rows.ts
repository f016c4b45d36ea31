import type { RememberedRow } from '../../records/index.ts'
import type { SheetTable } from '../import/read-tables.ts'

/** Rows of a sheet that were imported and that it no longer has. */
export interface VanishedRows {
  readonly table: SheetTable
  readonly rows: readonly RememberedRow[]
}
