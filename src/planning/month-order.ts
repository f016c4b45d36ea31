import type { Term } from '../calendar/index.ts'

/** The twelve months in the order of a term: a spring term's plan may begin in February, an autumn term's in August. */
export const monthOrder = ({ season }: Pick<Term, 'season'>): readonly number[] =>
  Array.from({ length: 12 }, (_, index) => (((season === 'spring' ? 1 : 7) + index) % 12) + 1)

/** Months in the order of a term, each once: 12 and 1 of an autumn term, however they are written. */
export function inTermOrder(months: Iterable<number>, term: Pick<Term, 'season'>): readonly number[] {
  const order = monthOrder(term)
  return [...new Set(months)].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
}
