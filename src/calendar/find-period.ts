import { dayNumber, daysInMonth, toIsoDay } from '../text/index.ts'
import { makeUsualTerm } from './make-term.ts'
import { asPeriod, namesOf, type Period } from './period.ts'
import type { PeriodId } from './period-id.ts'
import type { Term } from './term.ts'
import { parseTermId } from './term-id.ts'

/** How far, in days, a month in the holidays may be from a term: a month farther from every term is not one of the school's. */
const farthest = 45

/** The ids of the terms that a period is made of; undefined for a month, where dates decide. */
export function termIdsOf(id: PeriodId): readonly string[] | undefined {
  switch (id.type) {
    case 'term':
      return [id.id]
    case 'school-year':
      return [`${text(id.year)}-autumn`, `${text(id.year + 1)}-spring`]
    case 'calendar-year':
      return [`${text(id.year)}-spring`, `${text(id.year)}-autumn`]
    case 'month':
      return undefined
  }
}

/**
 * Finds the period with an id among a school's terms, which are given in chronological order. Undefined if one of its terms is
 * not among them, or if it is a month far from all of them. A calendar year consists of its whole spring term and its whole
 * autumn term: January of the autumn term belongs to the year in which the term began.
 */
export function findPeriod(id: PeriodId, terms: readonly Term[]): Period | undefined {
  if (id.type === 'month') {
    const own = termsOfMonth(id, terms)
    return own.length === 0 ? undefined : monthPeriod(id, own)
  }
  const own = (termIdsOf(id) ?? []).flatMap((wanted) => terms.find((term) => term.id === wanted) ?? [])
  return own.length < (termIdsOf(id) ?? []).length ? undefined : ofTerms(id, own)
}

/**
 * Finds the period with an id, assuming the usual dates for terms that the school has not set up. Throws a RangeError for a month
 * that belongs to no term.
 */
export function usualPeriod(id: PeriodId, terms: readonly Term[]): Period {
  const found = findPeriod(id, terms)
  if (found) return found
  if (id.type === 'month') return monthPeriod(id, [makeUsualTerm(usualTermOf(id.year, id.month))])
  const own = (termIdsOf(id) ?? []).map(
    (wanted) => terms.find((term) => term.id === wanted) ?? makeUsualTerm(wanted),
  )
  return ofTerms(id, own)
}

const text = (year: number): string => String(year).padStart(4, '0')

/** August to January belong to the autumn term. */
const usualTermOf = (year: number, month: number): string =>
  month >= 8 ? `${text(year)}-autumn` : month === 1 ? `${text(year - 1)}-autumn` : `${text(year)}-spring`

function ofTerms(id: PeriodId, terms: readonly Term[]): Period {
  const [first] = terms
  const last = terms.at(-1)
  if (!first || !last) throw new RangeError(`no terms: ${id.id}`)
  if (id.type === 'term') return asPeriod(first)
  const isSchoolYear = id.type === 'school-year'
  const year = parseTermId(first.id)?.year ?? 0
  const label = isSchoolYear ? `${year}—${year + 1}学年` : `${year}年度`
  return {
    id: id.id,
    kind: 'year',
    season: first.season,
    label,
    yearLabel: label,
    start: first.start,
    end: last.end,
    terms,
    names: namesOf(isSchoolYear ? '学年' : '年'),
  }
}

type MonthId = Extract<PeriodId, { readonly type: 'month' }>

function monthPeriod({ id, year, month }: MonthId, terms: readonly Term[]): Period {
  const [first] = terms
  if (!first) throw new RangeError(`no terms: ${id}`)
  return {
    id,
    kind: 'month',
    season: first.season,
    label: `${year}年${month}月`,
    yearLabel: first.yearLabel,
    ...daysOf(year, month),
    terms,
    names: namesOf('月'),
  }
}

const daysOf = (year: number, month: number): { start: string; end: string } => ({
  start: toIsoDay(year, month, 1),
  end: toIsoDay(year, month, daysInMonth(year, month)),
})

/** The terms that a month overlaps; for a month in the holidays the nearest term, or the coming one if two are equally near. */
function termsOfMonth({ year, month }: MonthId, terms: readonly Term[]): readonly Term[] {
  const { start, end } = daysOf(year, month)
  const touched = terms.filter((term) => term.start <= end && term.end >= start)
  if (touched.length > 0) return touched
  const distance = (term: Term): number =>
    term.end < start ? dayNumber(start) - dayNumber(term.end) : dayNumber(term.start) - dayNumber(end)
  const nearest = terms.reduce<Term | undefined>(
    (best, term) => (best === undefined || distance(term) <= distance(best) ? term : best),
    undefined,
  )
  return nearest !== undefined && distance(nearest) <= farthest ? [nearest] : []
}
