import type { KindDefinition, Term } from '../../records/index.ts'
import type { TableColumn } from './assign-columns.ts'
import type { TableHeader } from './find-header.ts'
import type { GridCell } from './grid.ts'
import type { CellDoubt } from './sheet-record.ts'

/** How a table is to be read. */
export interface TablePlan {
  readonly kind: KindDefinition
  readonly header: TableHeader
  readonly columns: readonly TableColumn[]
  /** What fields get where no column fills them, by field name. */
  readonly defaults: ReadonlyMap<string, string>
  readonly term: Term
  /** What bare days (2日) belong to, where a title says it: 3月. */
  readonly month?: string
  /** Whether the workbook has the groups of the records on a sheet of their own. */
  readonly groupsElsewhere: boolean
}

/** A row with its marks of repetition and merged cells worked out. */
export interface FilledRow {
  readonly row: number
  readonly cells: readonly GridCell[]
  /** Columns whose text was taken from the row above. */
  readonly filled: ReadonlySet<number>
  readonly doubts: readonly CellDoubt[]
}
