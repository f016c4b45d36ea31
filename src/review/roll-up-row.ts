import type { Points } from './points.ts'
import type { ReviewedResult } from './result.ts'

/** A row of the roll-up (汇总): one school in one term. */
export interface RollUpRow {
  readonly result: ReviewedResult
  readonly points: Points
  /** Within its term; only where ranks are asked for. */
  readonly rank?: number
  /** What the reviewer should know besides: handed in twice, chain broken. */
  readonly notes: readonly string[]
}
