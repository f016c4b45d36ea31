import type { Catalogue } from './catalogue.ts'

/** Codes of layout. */
export const layoutCodes = {} as const satisfies Catalogue
