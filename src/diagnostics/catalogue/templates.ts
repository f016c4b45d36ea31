import type { Catalogue } from './catalogue.ts'

/** Codes of templates. */
export const templatesCodes = {} as const satisfies Catalogue
