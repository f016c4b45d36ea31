import type { Term } from './term.ts'

/** A document is written for a term, for a month, or for a year of two terms. */
export type PeriodKind = 'term' | 'month' | 'year'

/**
 * The time that a document is written for (时段). Wherever only days and labels count it serves as a term: a month is a
 * short one, a year a long one; `season` is that of its first term.
 */
export interface Period extends Term {
  readonly kind: PeriodKind
  /** The terms whose ledgers it needs, in order: of a month those that touch it, in the holidays the nearest. */
  readonly terms: readonly Term[]
  /** What the periods before and after it are called: 上学期 and 下学期, 上月 and 下月, 上学年 and 下学年, 上年 and 下年. */
  readonly neighbours: readonly [before: string, after: string]
}

/** A term as the period that it is; what is a period already stays as it is. */
export const asPeriod = (term: Term | Period): Period =>
  'terms' in term ? term : { ...term, kind: 'term', terms: [term], neighbours: ['上学期', '下学期'] }
