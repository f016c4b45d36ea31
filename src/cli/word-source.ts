/** Words that depend on the school's data: its terms, its ledgers, the templates, the changes in its history, and the codes of diagnostics. */
export const wordSources = ['terms', 'ledgers', 'templates', 'changes', 'codes'] as const

/** What completion asks for where a word of such a sort may stand. */
export type WordSource = (typeof wordSources)[number]
