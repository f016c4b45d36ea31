/** How bad: an `error` stops writing, a `warning` stops only `--strict`, a `notice` stops nothing. */
export type Severity = 'error' | 'warning' | 'notice'

/** What is always true of a code: its severity and, for `houqin explain`, why it matters and how to mend it (Chinese). */
export interface CatalogueEntry {
  readonly severity: Severity
  /** A few words, e.g. 缩进用了制表符. */
  readonly title: string
  /** Why it is reported and how to mend it, two to four sentences. */
  readonly explanation: string
}

/** Codes are permanent: a code that left the product is never used again for something else. */
export type Catalogue = Readonly<Record<string, CatalogueEntry>>
