import { loadSimplifier } from '../../conversion/index.ts'
import { makeSpelling, type Spelling } from '../../package/index.ts'

/** How names of schools are compared: Traditional characters count as Simplified ones. */
export const loadSpelling = async (): Promise<Spelling> => makeSpelling(await loadSimplifier())
