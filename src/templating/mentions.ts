import type { Evidence } from '../document/index.ts'
import type { Entry } from '../facts/index.ts'
import type { KindDefinition } from '../records/index.ts'

/** What a document says something of: records by {@link recordKey}, and fields by the name of their kind. */
export interface Mentions {
  readonly records: Set<string>
  readonly fields: Map<string, Set<string>>
}

export const noMentions = (): Mentions => ({ records: new Set(), fields: new Map() })

/** Names a record among all ledgers. */
export const recordKey = ({ file, id }: { readonly file: string; readonly id: string }): string =>
  `${file} ${id}`

/** What the functions below add to: a session. */
interface Mentioning {
  readonly mentions: Mentions
}

export function mentionEntries({ mentions }: Mentioning, entries: readonly Entry[]): void {
  for (const { location } of entries) mentions.records.add(recordKey(location))
}

/** A field of items counts for the group of the kind that they belong to as well. */
export function mentionField({ mentions }: Mentioning, { name: kind }: KindDefinition, field: string): void {
  const [owner = kind, group] = kind.split('.')
  const names = mentions.fields.get(owner) ?? new Set()
  mentions.fields.set(owner, names.add(group ?? field).add(field))
}

/** The records that printed numbers rest on. */
export function mentionEvidence({ mentions }: Mentioning, evidence: readonly Evidence[]): void {
  for (const { records } of evidence) for (const record of records) mentions.records.add(recordKey(record))
}
