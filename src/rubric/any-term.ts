import { makeUsualTerm } from '../calendar/index.ts'

/** A placeholder where a term is required but irrelevant: a rubric applies to every term. */
export const anyTerm = makeUsualTerm('2000-autumn')
