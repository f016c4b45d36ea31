import type { LedgerRecord } from '../../records/index.ts'
import type { PlanItem } from '../plan-item.ts'

/** The outcome of a plan item, from nothing done to everything done. */
export type PlanOutcome = '已取消' | '未到期' | '未完成' | '部分完成' | '逾期完成' | '完成'

/** A record, and how certain it is that it carries out an item. */
export interface Match {
  readonly record: LedgerRecord
  /** 0 to 100; 100 if the director says so, or if what was left open has been closed. */
  readonly score: number
  /** Whether it counts as proof; otherwise it is only a suggestion. */
  readonly certain: boolean
  /** Chinese, each a few words: 台账是“维修”, 对象“课桌椅”相符. */
  readonly reasons: readonly string[]
  /** The ISO day on which it was finished, '' where nobody wrote it; absent while it is not. */
  readonly finished?: string
  /** The id of the origin that it closes, if it is the very record that was left open. */
  readonly closes?: string
  /** How much it contributes to the item's target. */
  readonly amount: number
  /** The measure words of that amount, where the item has none of its own. */
  readonly units?: readonly string[]
  /** Whether the record does not say how much, or not of everything, so that `amount` is only what it says. */
  readonly unsaid?: boolean
}

/** The first and last ISO day on which an item is on time. */
export interface Window {
  readonly start: string
  readonly end: string
}

/** A plan item that is judged, and what records prove about it. */
export interface Commitment {
  readonly item: PlanItem
  /** Whether it counts towards how much of the plan was done: the plan itself says by what it can be checked. */
  readonly counts: boolean
  readonly outcome: PlanOutcome
  readonly window: Window
  /** Records that count, by date. */
  readonly proofs: readonly Match[]
  /** Records that may carry it out, the likeliest first. */
  readonly suggestions: readonly Match[]
  /** The progress, in Chinese: 5个月里有4个月有记录，缺12月. Empty if there is nothing to add. */
  readonly progress: string
  /** How much was achieved and how much was wanted, if that can be counted. */
  readonly done?: number
  readonly wanted?: number
  /** The ISO day on which it was complete. */
  readonly finished?: string
}
