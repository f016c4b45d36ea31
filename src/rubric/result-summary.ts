import { type Points, pointsOf } from './points.ts'
import type { Finding, ReviewResult } from './result.ts'
import type { Rubric, Verdict } from './rubric.ts'

/**
 * What is kept of a result while thousands go by: what a roll-up's row says. Records stay where the result is written,
 * and are read again when their turn comes.
 */
export interface ResultSummary extends Omit<ReviewResult, 'findings'> {
  /** In the order of the rubric's rules. */
  readonly verdicts: readonly Verdict[]
  readonly points: Points
  /** How many rows its shortfalls take: gaps, records that fall short, and a row for those that are not named. */
  readonly shortfalls: number
  /** Whether it was made by the rubric's rules, in their order. */
  readonly fits: boolean
}

/** A summary of a package that was reviewed. */
export type ReviewedSummary = ResultSummary &
  Required<Pick<ReviewResult, 'school' | 'plain' | 'term' | 'digest'>>

/** Reduces a result to what is kept of it. */
export function summarize(
  { rules }: Pick<Rubric, 'rules'>,
  { findings, ...rest }: ReviewResult,
): ResultSummary {
  return {
    ...rest,
    verdicts: findings.map(({ verdict }) => verdict),
    points: pointsOf(findings),
    shortfalls: findings.reduce((sum, finding) => sum + shortfallsOf(finding), 0),
    fits: !rest.sound || findings.map(({ rule }) => rule).join('\n') === rules.map(({ id }) => id).join('\n'),
  }
}

/** Rows of one finding. */
function shortfallsOf({ gaps, records, many }: Finding): number {
  const named = records.filter(({ met }) => !met).length
  return gaps.length + named + (many.failing > named ? 1 : 0)
}
