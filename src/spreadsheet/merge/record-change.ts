import type { Location } from '../../diagnostics/index.ts'
import type { KindDefinition, RecordEdit } from '../../records/index.ts'

/** A change of one field: 数量 2 -> 3. Empty texts mean nothing. */
export interface ChangedField {
  readonly label: string
  readonly before: string
  readonly after: string
  /** Whether it is a whole item of a group that is added or removed. */
  readonly isItem?: true
}

/** What becomes of one record. */
export interface RecordChange {
  readonly type: 'change' | 'add' | 'remove'
  readonly id: string
  /** What the record is about: 2026-03-02 灯管 更换. */
  readonly title: string
  readonly fields: readonly ChangedField[]
  readonly edit: RecordEdit
  readonly place: Location
}

/** The changes of one ledger. */
export interface LedgerMerge {
  readonly kind: KindDefinition
  readonly term: string
  readonly changes: readonly RecordChange[]
}
