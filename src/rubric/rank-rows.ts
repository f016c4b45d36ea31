import { compareTermIds } from '../calendar/index.ts'
import type { ResultSummary } from './result-summary.ts'
import type { RollUpRow } from './roll-up-row.ts'

/** Rows with their ranks, term by term, the first first; equal percentages share a rank, and the next is left out. */
export function rankRows<Result extends ResultSummary>(
  rows: readonly RollUpRow<Result>[],
): readonly RollUpRow<Result>[] {
  const byTerm = new Map<string, RollUpRow<Result>[]>()
  for (const row of rows) {
    const own = byTerm.get(row.result.term.id) ?? []
    own.push(row)
    byTerm.set(row.result.term.id, own)
  }
  const terms = [...byTerm].sort(([a], [b]) => compareTermIds(a, b))
  return terms.flatMap(([, own]) => {
    // Sorting is stable: equal ones stay in the order of the schools.
    const sorted = own.sort((a, b) => b.result.points.percent - a.result.points.percent)
    let rank = 0
    let last = Number.NaN
    return sorted.map((row, at) => {
      const { percent } = row.result.points
      if (percent !== last) rank = at + 1
      last = percent
      return { ...row, rank }
    })
  })
}
