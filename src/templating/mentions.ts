import type { Evidence } from '../document/index.ts'
import type { Entry } from '../facts/index.ts'
import type { KindDefinition } from '../records/index.ts'

/** What a document mentions: records by {@link recordKey}, and fields by the name of their kind. */
export interface Mentions {
  readonly records: Set<string>
  readonly fields: Map<string, Set<string>>
}

export const noMentions = (): Mentions => ({ records: new Set(), fields: new Map() })

/** Identifies a record among all ledgers. */
export const recordKey = ({ file, id }: { readonly file: string; readonly id: string }): string =>
  `${file} ${id}`

/** The part of a session that the functions below add to. */
interface Mentioning {
  readonly mentions: Mentions
}

export function mentionEntries({ mentions }: Mentioning, entries: readonly Entry[]): void {
  for (const { location } of entries) mentions.records.add(recordKey(location))
}

/** Notes a field; a field of items also counts as a mention of the group that they belong to. */
export function mentionField({ mentions }: Mentioning, { name: kind }: KindDefinition, field: string): void {
  const [owner = kind, group] = kind.split('.')
  const names = mentions.fields.get(owner) ?? new Set()
  mentions.fields.set(owner, names.add(group ?? field).add(field))
}

/** Adds what a part of the document mentions. */
export function addMentions({ mentions }: Mentioning, { records, fields }: Mentions): void {
  for (const key of records) mentions.records.add(key)
  for (const [kind, names] of fields) {
    const known = mentions.fields.get(kind) ?? new Set()
    for (const name of names) known.add(name)
    mentions.fields.set(kind, known)
  }
}

/** Notes the records on which printed numbers are based. */
export function mentionEvidence({ mentions }: Mentioning, evidence: readonly Evidence[]): void {
  for (const { records } of evidence) for (const record of records) mentions.records.add(recordKey(record))
}
