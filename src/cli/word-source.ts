/**
 * Sources of words that depend on the school's data: its terms, its ledgers, the templates, the changes in its history; and the
 * codes of diagnostics.
 */
export const wordSources = ['terms', 'ledgers', 'templates', 'changes', 'codes'] as const

/** The source that completion queries for a word. */
export type WordSource = (typeof wordSources)[number]
