import type { ResultSummary, ReviewedSummary } from './result-summary.ts'

/** A row of the roll-up (汇总): one school in one term. */
export interface RollUpRow<Result extends ResultSummary = ResultSummary> {
  readonly result: Result & ReviewedSummary
  /** Within its term; only where ranks are asked for. */
  readonly rank?: number
  /** What the reviewer should know besides: handed in twice, chain broken. */
  readonly notes: readonly string[]
}
