export { findOrigins, type HandedIn } from './origin/find-origins.ts'
export type { ExpectedSchool } from './origin/origin.ts'
export { type ChainState, type Origin, unknownOrigin } from './origin/origin.ts'
export { factsOf, type PackageFacts } from './origin/package-facts.ts'
export { type Points, pointsOf } from './points.ts'
export { readRubric } from './read-rubric.ts'
export {
  type Finding,
  isReviewed,
  type NamedRecord,
  type ReviewedResult,
  type ReviewResult,
  resultFormat,
} from './result.ts'
export { readResult, writeResult } from './result-lines.ts'
export { type ResultSummary, type ReviewedSummary, summarize } from './result-summary.ts'
export { reviewSchool } from './review-school.ts'
export { type RollUp, type RollUpOptions, rollUp, type Tally, type Trend } from './roll-up.ts'
export type { RollUpRow } from './roll-up-row.ts'
export type { Rubric, Rule, Verdict } from './rubric.ts'
export { isInShard, type Shard } from './shard.ts'
