/** The severity: an `error` prevents writing, a `warning` only with `--strict`, a `notice` never. */
export type Severity = 'error' | 'warning' | 'notice'

/**
 * What is common to all diagnostics of a code: its severity and, for `houqin explain`, why it matters and how to fix it
 * (Chinese).
 */
export interface CatalogueEntry {
  readonly severity: Severity
  /** A few words, e.g. 缩进用了制表符. */
  readonly title: string
  /** Why it is reported and how to fix it, in two to four sentences. */
  readonly explanation: string
}

/** Codes are permanent: a retired code is never reused for something else. */
export type Catalogue = Readonly<Record<string, CatalogueEntry>>
