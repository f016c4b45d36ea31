import type { SourcePlace } from '../../document/index.ts'
import type { PlanOutcome } from '../../planning/index.ts'
import type { WorkspaceFolders } from '../../workspace/index.ts'

/** A request for the status of a term's plan, with folders and labels as in a build. */
export interface PlanStatusRequest extends WorkspaceFolders {
  /** The school's current term if left out. */
  readonly term?: string
  /** The ISO day at whose end it is judged; if left out, the term counts as over. */
  readonly date?: string
}

/** The status of a term's plan. Places are named as users know them. */
export interface PlanStatus {
  readonly term: string
  readonly label: string
  readonly items: readonly ItemStatus[]
  /** Items that do not count, because nothing in the plan says by what they can be checked: aims, standing work without a ledger. */
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
  /** Whether the plan says 已完成 although records do not prove it, or only a part of it. */
  readonly claimed: boolean
  readonly proofs: readonly MatchStatus[]
  readonly suggestions: readonly MatchStatus[]
}

export interface OtherItem extends SourcePlace {
  readonly id: string
  readonly text: string
  readonly section: string
  /** Whether it is work that could be checked if the plan said by what, rather than an aim. */
  readonly work: boolean
  readonly reason: string
  /** Ids of records that name it. */
  readonly proofs: readonly string[]
}

/** A record that carries out an item, or may do so. */
export interface MatchStatus extends SourcePlace {
  readonly id: string
  /** 0 to 100. */
  readonly score: number
  readonly reasons: readonly string[]
}
