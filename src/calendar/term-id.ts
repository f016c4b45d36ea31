import type { Season } from './term.ts'

/** The parts of a term id: the calendar year in which the term begins, and its season. */
export interface TermId {
  readonly year: number
  readonly season: Season
}

/** Reads `2025-autumn`; undefined for anything else. */
export function parseTermId(id: string): TermId | undefined {
  const match = /^(\d{4})-(autumn|spring)$/.exec(id)
  if (!match) return undefined
  return { year: Number(match[1]), season: match[2] === 'autumn' ? 'autumn' : 'spring' }
}

const format = ({ year, season }: TermId): string => `${String(year).padStart(4, '0')}-${season}`

const requireTermId = (id: string): TermId => {
  const parts = parseTermId(id)
  if (!parts) throw new RangeError(`not a term id: ${id}`)
  return parts
}

/** `2025-autumn` -> `2026-spring`. Throws a RangeError if it is not the id of a term. */
export function nextTermId(id: string): string {
  const { year, season } = requireTermId(id)
  return format(season === 'autumn' ? { year: year + 1, season: 'spring' } : { year, season: 'autumn' })
}

/** `2026-spring` -> `2025-autumn`. Throws a RangeError if it is not the id of a term. */
export function previousTermId(id: string): string {
  const { year, season } = requireTermId(id)
  return format(season === 'autumn' ? { year, season: 'spring' } : { year: year - 1, season: 'autumn' })
}

/** Earlier terms first; within a calendar year spring comes before autumn. Throws a RangeError if an id is not that of a term. */
export function compareTermIds(a: string, b: string): number {
  const first = requireTermId(a)
  const second = requireTermId(b)
  const rank = (season: Season): number => (season === 'spring' ? 0 : 1)
  return first.year - second.year || rank(first.season) - rank(second.season)
}

const seasons: Readonly<Record<string, Season>> = {
  春: 'spring',
  spring: 'spring',
  秋: 'autumn',
  autumn: 'autumn',
  fall: 'autumn',
}

/**
 * The id that was meant by 2026春, 2026年春季学期, 2026-Spring, 2025秋季, 2025—2026学年第二学期; undefined if there is no likely one.
 */
export function guessTermId(text: string): string | undefined {
  const [, first = '', half = ''] =
    /(\d{4})\s*[-—–~～至到]+\s*\d{4}\s*学?年?度?\s*第?([一二12上下])学?期/.exec(text) ?? []
  if (half !== '')
    return /[一1上]/.test(half)
      ? format({ year: Number(first), season: 'autumn' })
      : format({ year: Number(first) + 1, season: 'spring' })
  const [, year = '', word = ''] = /(\d{4})\D*?(春|秋|spring|autumn|fall)/i.exec(text) ?? []
  const season = seasons[word.toLowerCase()]
  return season && format({ year: Number(year), season })
}
