import { addDays } from '../text/index.ts'
import type { Period } from './period.ts'
import type { Term } from './term.ts'

/**
 * The last ISO day of which a document for a period knows where nobody says: of a month its last day; of a term or year
 * that of the holidays after it, which belong to it, as far as the school's next term is known.
 */
export function knownUntil({ kind, end, terms: own }: Period, terms: readonly Term[]): string | undefined {
  if (kind === 'month') return end
  const last = own.at(-1)?.end ?? end
  const next = terms
    .map(({ start }) => start)
    .filter((start) => start > last)
    .toSorted()[0]
  return next === undefined ? undefined : addDays(next, -1)
}
