import type { Location } from '../../diagnostics/index.ts'
import type { FieldValue } from '../../records/index.ts'

/** A value that a row gives a field. */
export interface SheetValue {
  /** As a ledger writes it. */
  readonly text: string
  readonly value: FieldValue
  /** The texts of a list that `text` cannot tell apart. */
  readonly list?: readonly string[]
}

/** A thing about one cell that the user should know. */
export interface CellDoubt {
  readonly place: Location
  readonly header: string
  readonly reason: string
}

/** Why a row cannot be imported (Chinese), and at which cell. */
export interface RowFault {
  readonly reason: string
  readonly place: Location
}

/** A record as it was read from one row, or from several where it has groups. */
export interface SheetRecord {
  /** Its first row, from 0. */
  readonly row: number
  readonly values: ReadonlyMap<string, SheetValue>
  readonly groups: ReadonlyMap<string, readonly ReadonlyMap<string, SheetValue>[]>
  /** Empty if it can be imported. */
  readonly faults: readonly RowFault[]
  readonly doubts: readonly CellDoubt[]
  /** What its row says, for telling it when it comes again: independent of the order of columns. */
  readonly content: string
}
