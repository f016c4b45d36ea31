import type { Location } from '../../diagnostics/index.ts'
import type { FieldValue } from '../../records/index.ts'

/** The value of a field in a row. */
export interface SheetValue {
  /** As written in a ledger. */
  readonly text: string
  readonly value: FieldValue
  /** The texts of a list, if `text` is ambiguous. */
  readonly list?: readonly string[]
}

/** Something that the user should know about a cell. */
export interface CellDoubt {
  readonly place: Location
  readonly header: string
  readonly reason: string
  /** The word that the user may explain, and what it may mean. */
  readonly asks?: WordAsked
}

/** A word that is none of the choices of its field. */
export interface WordAsked {
  readonly word: string
  readonly label: string
  readonly choices: readonly string[]
}

/** Why a row cannot be imported (Chinese), and at which cell. */
export interface RowFault {
  readonly reason: string
  readonly place: Location
}

/** A picture of a record, and the cell where it was. */
export interface RecordPicture {
  readonly bytes: Uint8Array
  readonly place: Location
}

/** A record read from one row, or from several if it has groups. */
export interface SheetRecord {
  /** The index of its first row, from 0. */
  readonly row: number
  /** All of its rows. */
  readonly rows: readonly number[]
  readonly values: ReadonlyMap<string, SheetValue>
  readonly groups: ReadonlyMap<string, readonly ReadonlyMap<string, SheetValue>[]>
  /** Empty if it can be imported. */
  readonly faults: readonly RowFault[]
  readonly doubts: readonly CellDoubt[]
  readonly pictures: readonly RecordPicture[]
  /** The content of its row, independent of the order of columns, for recognising it later. */
  readonly content: string
}
