import type { FieldDefinition, KindDefinition, Term } from '../../records/index.ts'
import type { TableColumn } from './assign-columns.ts'
import type { SchoolWords } from './choice-words.ts'
import type { TableHeader } from './find-header.ts'
import type { GridCell } from './grid.ts'
import type { TitleDates } from './read-title.ts'
import type { CellDoubt } from './sheet-record.ts'

/** How to read a table. */
export interface TablePlan {
  readonly kind: KindDefinition
  readonly header: TableHeader
  readonly columns: readonly TableColumn[]
  /** Default values for fields without a column, by field name. */
  readonly defaults: ReadonlyMap<string, string>
  /** What lines above the table say of all its records, by field name. */
  readonly above?: ReadonlyMap<string, string>
  readonly term: Term
  /** The group whose items are listed in the column of its names: 桌子3张、椅子2把. */
  readonly listed?: FieldDefinition
  /** The month of bare days (2日), if a title states it: 3月. */
  readonly month?: string
  /** The years of dates without one, if a title states them. */
  readonly years?: TitleDates['years']
  /** The school's own words for choices. */
  readonly words: SchoolWords
  /** Whether the workbook has the records' groups on a separate sheet. */
  readonly groupsElsewhere: boolean
}

/** A row in which ditto marks and merged cells have been resolved. */
export interface FilledRow {
  readonly row: number
  readonly cells: readonly GridCell[]
  /** The columns whose text was taken from the row above. */
  readonly filled: ReadonlySet<number>
  readonly doubts: readonly CellDoubt[]
}
