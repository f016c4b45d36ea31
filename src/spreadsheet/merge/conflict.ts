import type { Location } from '../../diagnostics/index.ts'

/** The two sides of a conflict: the workbook that came back, and the ledger as it is now. */
export type Side = 'sheet' | 'ledger'

/** Something that has changed both in the workbook and in the ledger since the export, or that needs a decision of its own. */
export interface Conflict {
  /** Identifies the conflict as long as both sides stay as they are. */
  readonly key: string
  /** What it is about: 维修 WX-1 的数量. */
  readonly what: string
  /** What was exported, if that is known, what the ledger says now, and what the workbook says (Chinese). */
  readonly exported?: string
  readonly ledger: string
  readonly sheet: string
  readonly place: Location
}

/** Which side wins; undefined if that is not decided yet. */
export type Decide = (conflict: Conflict) => Side | undefined
