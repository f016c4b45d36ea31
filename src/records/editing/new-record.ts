/** The value of a field in a new record: a text as written in a ledger, a list of texts, or groups. */
export type NewValue = string | readonly string[] | readonly NewFields[]

/** A record to write, by field name, in the order of writing, including the id. */
export type NewFields = ReadonlyMap<string, NewValue>
