import { earlierDay, laterDay } from '../text/index.ts'
import type { Period } from './period.ts'

/**
 * The ISO day that a document bears which is dated at the beginning or end of its period, and knows of nothing after `knownOn`: of the month
 * in which a term begins the term's first day, because nobody plans a term's work before it; never a day that it does not know.
 */
export function documentDay(
  at: 'start' | 'end',
  { kind, start, end, terms }: Period,
  knownOn: string | undefined,
): string {
  if (at === 'end') return knownOn === undefined ? end : laterDay(start, earlierDay(end, knownOn))
  const begun = kind === 'month' ? terms.find((term) => term.start > start && term.start <= end) : undefined
  const isBetween = terms.some((term) => term.start <= start && term.end >= start)
  return begun && !isBetween ? begun.start : start
}
