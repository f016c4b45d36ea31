import type { Origin } from './origin/origin.ts'
import type { ResultSummary, ReviewedSummary } from './result-summary.ts'

/** A row of the roll-up (汇总): one school in one term. */
export interface RollUpRow<Result extends ResultSummary = ResultSummary> {
  readonly result: Result & ReviewedSummary
  /** The rank within its term, if ranks are requested. */
  readonly rank?: number
  /** What the other packages and the list show about it. */
  readonly origin: Origin
}
