import { toIsoDay } from '../text/index.ts'
import type { Term } from './term.ts'
import { parseTermId } from './term-id.ts'

/** Makes a term with its labels. `id` must be a term id (a RangeError otherwise); `label` replaces 2025年秋季学期. */
export function makeTerm(id: string, start: string, end: string, label?: string): Term {
  const parts = parseTermId(id)
  if (!parts) throw new RangeError(`not a term id: ${id}`)
  const { year, season } = parts
  const schoolYear = season === 'autumn' ? year : year - 1
  return {
    id,
    season,
    label: label ?? `${year}年${season === 'autumn' ? '秋' : '春'}季学期`,
    yearLabel: `${schoolYear}—${schoolYear + 1}学年第${season === 'autumn' ? '一' : '二'}学期`,
    start,
    end,
  }
}

/** A term with the default dates: 1 September to 25 January, or 20 February to 5 July. */
export function makeUsualTerm(id: string): Term {
  const parts = parseTermId(id)
  if (!parts) throw new RangeError(`not a term id: ${id}`)
  const { year, season } = parts
  return season === 'autumn'
    ? makeTerm(id, toIsoDay(year, 9, 1), toIsoDay(year + 1, 1, 25))
    : makeTerm(id, toIsoDay(year, 2, 20), toIsoDay(year, 7, 5))
}
