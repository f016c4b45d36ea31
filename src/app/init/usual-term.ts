import { guessTermId, makeUsualTerm, parseTermId } from '../../calendar/index.ts'

/** A term with its usual first and last day (ISO). */
export interface UsualTerm {
  readonly id: string
  readonly start: string
  readonly end: string
}

/** The term that a word means: 2026-autumn, 2026秋, 2026年秋季学期; undefined if it names none. */
export function usualTerm(word: string): UsualTerm | undefined {
  const id = parseTermId(word) ? word : guessTermId(word)
  if (id === undefined) return undefined
  const { start, end } = makeUsualTerm(id)
  return { id, start, end }
}

/** The id of the term that a school is usually in, or preparing for, on an ISO day: spring from February, autumn from July. */
export function usualTermId(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  if (month < 2) return `${year - 1}-autumn`
  return `${year}-${month < 7 ? 'spring' : 'autumn'}`
}
