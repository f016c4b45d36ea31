import { previousTermId } from '../calendar/index.ts'
import type { ReviewedSummary } from './result-summary.ts'

/** Packages that do not name the package of the term before, though that one was handed in too: one of the two was replaced. */
export function findBrokenChains(reviewed: readonly ReviewedSummary[]): ReadonlySet<ReviewedSummary> {
  const handedIn = new Map<string, Set<string>>()
  const place = (fonds: string, term: string): string => `${fonds}\n${term}`
  for (const { school, term, digest } of reviewed) {
    const key = place(school.fonds, term.id)
    handedIn.set(key, (handedIn.get(key) ?? new Set()).add(digest))
  }
  return new Set(
    reviewed.filter(({ school, term, previous }) => {
      const before = handedIn.get(place(school.fonds, previousTermId(term.id)))
      return before !== undefined && previous !== undefined && !before.has(previous)
    }),
  )
}
