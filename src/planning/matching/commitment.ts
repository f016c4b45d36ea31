import type { LedgerRecord } from '../../records/index.ts'
import type { PlanItem } from '../plan-item.ts'

/** What became of a plan item; in the order from nothing to all. */
export type PlanOutcome = '已取消' | '未到期' | '未完成' | '部分完成' | '逾期完成' | '完成'

/** A record and how surely it carries out an item. */
export interface Match {
  readonly record: LedgerRecord
  /** 0 to 100; 100 is the director's own word. */
  readonly score: number
  /** Whether it counts; a match that does not is a suggestion. */
  readonly certain: boolean
  /** Chinese, each a few words: 台账是“维修”, 对象“课桌椅”相符. */
  readonly reasons: readonly string[]
  /** The ISO day on which it was finished; absent while it is not. */
  readonly finished?: string
  /** The id of the origin that it closes, where it is the record left open itself. */
  readonly closes?: string
  /** How much of the item's target it makes up. */
  readonly amount: number
}

/** First and last ISO day on which an item is in time. */
export interface Window {
  readonly start: string
  readonly end: string
}

/** A plan item that records can prove, and what they prove. */
export interface Commitment {
  readonly item: PlanItem
  readonly outcome: PlanOutcome
  readonly window: Window
  /** Records that count, by date. */
  readonly proofs: readonly Match[]
  /** Records that may be meant, the likeliest first. */
  readonly suggestions: readonly Match[]
  /** How far it is, in Chinese: 5个月里有4个月有记录，缺12月. Empty where there is nothing to add. */
  readonly progress: string
  /** Achieved and wanted, where that can be counted. */
  readonly done?: number
  readonly wanted?: number
  /** The ISO day on which it was complete. */
  readonly finished?: string
}
