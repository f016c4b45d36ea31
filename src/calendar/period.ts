import { partsOfDay } from '../text/index.ts'
import type { Term } from './term.ts'

/** A document is written for a term, for a month, or for a year of two terms. */
export type PeriodKind = 'term' | 'month' | 'year'

/**
 * The period that a document covers (时段). Code that only needs days and labels may treat it as a term, a month being a short one
 * and a year a long one; `season` is that of its first term.
 */
export interface Period extends Term {
  readonly kind: PeriodKind
  /** The terms whose ledgers it draws on, in order: for a month those that it overlaps, in the holidays the nearest one. */
  readonly terms: readonly Term[]
  readonly names: PeriodNames
}

/** How a document refers to its own period and to the neighbouring ones. */
export interface PeriodNames {
  /** 本学期, 本月, 本学年, 本年. */
  readonly current: string
  /** 全学期, 全月, 全学年, 全年. */
  readonly whole: string
  /** 学期末, 月末, 学年末, 年末. */
  readonly close: string
  /** 上学期, 上月, 上学年, 上年. */
  readonly before: string
  /** 下学期, 下月, 下学年, 下一年. */
  readonly after: string
}

/** The names made from a word for the period: 学期, 月, 学年, 年. */
export const namesOf = (word: string): PeriodNames => ({
  current: `本${word}`,
  whole: `全${word}`,
  close: `${word}末`,
  before: `上${word}`,
  // 下年 is not said.
  after: word === '年' ? '下一年' : `下${word}`,
})

/** Whether a period is over on an ISO day; undefined: everything is over. */
export const isPeriodOver = ({ end }: Term, day: string | undefined): boolean =>
  day === undefined || day >= end

/** A period as it is called on a day in it: not the whole of it is over (全学期), and what is told ends on that day. */
export function namedOn(period: Period, day: string | undefined): Period {
  if (day === undefined || day < period.start || isPeriodOver(period, day)) return period
  const { month, day: dayOfMonth } = partsOfDay(day)
  const { names } = period
  return { ...period, names: { ...names, whole: names.current, close: `${month}月${dayOfMonth}日` } }
}

/** Turns a term into a period; a period is returned as it is. */
export const asPeriod = (period: Term | Period): Period =>
  'terms' in period ? period : { ...period, kind: 'term', terms: [period], names: namesOf('学期') }
