import type { FieldValue } from '../../records/index.ts'

/** A value that a row gives a field. */
export interface SheetValue {
  /** As a ledger writes it. */
  readonly text: string
  readonly value: FieldValue
}

/** A thing about one cell that the user should know. */
export interface CellDoubt {
  /** 维修!C7 */
  readonly place: string
  readonly header: string
  readonly reason: string
}

/** A record as it was read from one row, or from several where it has groups. */
export interface SheetRecord {
  /** Its first row, from 0. */
  readonly row: number
  readonly values: ReadonlyMap<string, SheetValue>
  readonly groups: ReadonlyMap<string, readonly ReadonlyMap<string, SheetValue>[]>
  /** Why it cannot be imported (Chinese); empty if it can. */
  readonly faults: readonly string[]
  readonly doubts: readonly CellDoubt[]
  /** What its row says, for telling it when it comes again: independent of the order of columns. */
  readonly content: string
}
