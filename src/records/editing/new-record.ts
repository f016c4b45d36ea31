/** What a field of a new record is to hold: the text as a ledger writes it, a list of texts, or groups. */
export type NewValue = string | readonly string[] | readonly NewFields[]

/** A record to be written, by field name, in the order of writing. The id is among them. */
export type NewFields = ReadonlyMap<string, NewValue>
