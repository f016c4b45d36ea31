import type { Catalogue } from './catalogue.ts'

/** Codes of records. */
export const recordsCodes = {} as const satisfies Catalogue
