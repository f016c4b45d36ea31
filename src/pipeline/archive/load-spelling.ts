import { makeSpelling, type Spelling } from '../../archive/index.ts'
import { loadSimplifier } from '../../conversion/index.ts'

/** How names of schools are compared: Traditional characters count as Simplified ones. */
export const loadSpelling = async (): Promise<Spelling> => makeSpelling(await loadSimplifier())
