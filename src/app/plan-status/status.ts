import type { SourcePlace } from '../../document/index.ts'
import type { PlanOutcome } from '../../planning/index.ts'
import type { WorkspaceFolders } from '../../workspace/index.ts'

/** What to report of a term's plan. Folders and labels as in a build. */
export interface PlanStatusRequest extends WorkspaceFolders {
  /** The school's current term if left out. */
  readonly term?: string
  /** ISO day as of which it is judged; the end of the term if left out. */
  readonly date?: string
}

/** What became of a term's plan. Places are named as users know them. */
export interface PlanStatus {
  readonly term: string
  readonly label: string
  readonly items: readonly ItemStatus[]
  /** Items that no record can prove: aims, and standing work without a ledger. */
  readonly others: readonly OtherItem[]
  readonly totals: readonly { readonly outcome: PlanOutcome; readonly count: number }[]
}

/** One item and what proves it. */
export interface ItemStatus extends SourcePlace {
  readonly id: string
  readonly text: string
  readonly sources: readonly string[]
  /** 4月, 2月、3月, 2026年5月12日, 每月; empty for the whole term. */
  readonly when: string
  readonly outcome: PlanOutcome
  readonly progress: string
  readonly reason: string
  /** 已完成 is written, and no record proves it. */
  readonly claimed: boolean
  readonly proofs: readonly MatchStatus[]
  readonly suggestions: readonly MatchStatus[]
}

export interface OtherItem extends SourcePlace {
  readonly id: string
  readonly text: string
  readonly section: string
}

/** A record that carries out an item, or may. */
export interface MatchStatus extends SourcePlace {
  readonly id: string
  /** 0 to 100. */
  readonly score: number
  readonly reasons: readonly string[]
}
