import type { CellDoubt, RowFault, SheetValue } from './sheet-record.ts'

/** The values of one row. */
export interface RowValues {
  readonly values: Map<string, SheetValue>
  readonly groups: Map<string, Map<string, SheetValue>>
  /** Several items of a group that one cell lists, by group. */
  readonly items: Map<string, readonly ReadonlyMap<string, SheetValue>[]>
  /** What goes into the note. */
  readonly notes: string[]
  /** Why there is no value, by field. */
  readonly faults: Map<string, RowFault>
  readonly doubts: CellDoubt[]
}
