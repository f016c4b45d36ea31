import { compareTermIds } from '../calendar/index.ts'
import type { RollUpRow } from './roll-up-row.ts'

/** Rows with their ranks, term by term, the first first; equal percentages share a rank, and the next is left out. */
export function rankRows(rows: readonly RollUpRow[]): readonly RollUpRow[] {
  const byTerm = new Map<string, RollUpRow[]>()
  for (const row of rows) {
    const own = byTerm.get(row.result.term.id) ?? []
    own.push(row)
    byTerm.set(row.result.term.id, own)
  }
  const terms = [...byTerm].sort(([a], [b]) => compareTermIds(a, b))
  return terms.flatMap(([, own]) => {
    // Sorting is stable: equal ones stay in the order of the schools.
    const sorted = own.sort((a, b) => b.points.percent - a.points.percent)
    let rank = 0
    let last = Number.NaN
    return sorted.map((row, at) => {
      if (row.points.percent !== last) rank = at + 1
      last = row.points.percent
      return { ...row, rank }
    })
  })
}
