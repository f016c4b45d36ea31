import { type Points, pointsOf } from './points.ts'
import type { Finding, ReviewResult } from './result.ts'
import type { Rubric, Verdict } from './rubric.ts'

/**
 * The part of a result that stays in memory while thousands are processed: what a roll-up's row needs. Records stay where the
 * result is stored, and are read again when needed.
 */
export interface ResultSummary extends Omit<ReviewResult, 'findings'> {
  /** In the order of the rubric. */
  readonly verdicts: readonly Verdict[]
  readonly points: Points
  /** How many rows its shortfalls need: gaps, records that fall short, and one row for those that are not named. */
  readonly shortfalls: number
  /** Whether its findings are for the rubric's rules, in the rubric's order. */
  readonly fits: boolean
}

/** The summary of a reviewed package. */
export type ReviewedSummary = ResultSummary &
  Required<Pick<ReviewResult, 'school' | 'plain' | 'term' | 'digest'>>

/** Summarises a result. */
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

/** The number of rows of one finding. */
function shortfallsOf({ gaps, records, many }: Finding): number {
  const named = records.filter(({ met }) => !met).length
  return gaps.length + named + (many.failing > named ? 1 : 0)
}
