import type { EvidenceRecord } from '../document/index.ts'
import type { Memory } from '../memory/index.ts'
import type { FieldValues, KindDefinition, LedgerDate, LedgerPart, LedgerRecord } from '../records/index.ts'

/** One thing to count: a record, or one entry of a group field of a record (a purchased item, a finding). */
export interface Entry {
  readonly record: LedgerRecord
  readonly values: FieldValues
  readonly date?: LedgerDate
  /** Where the entry begins; for an item of a group, the item's own place. */
  readonly location: EvidenceRecord
  /** Further evidence: for a plan item, the records that carried it out. */
  readonly proof?: readonly EvidenceRecord[]
}

/** The records that a query has arrived at so far. */
export interface RecordSet {
  readonly type: 'records'
  readonly kind: KindDefinition
  readonly entries: readonly Entry[]
  /** Every entry of the ledger, whatever was selected, and even if not yet known on the day of the document; if absent, those of the set. */
  readonly ledger?: readonly Entry[]
  /** Parts of the ledger that were taken out, because they have names of their own. */
  readonly without?: readonly LedgerPart[]
  /** The query so far in the director's words, e.g. 维修记录，物品为“灯管”. */
  readonly query: string
  /** The ledger's file, even if it does not exist. */
  readonly file: string
  /** Whether the ledger exists at all: absence of data is not a fact. */
  readonly present: boolean
  /** Whether the ledger says that it is complete, so that no record means that nothing happened. */
  readonly complete: boolean
  /** What has been computed from its entries. */
  readonly memory: Memory
}

/** The same set with other entries, and with `told` added to the query. */
export const narrow = (set: RecordSet, entries: readonly Entry[], told: string): RecordSet => ({
  ...set,
  entries,
  query: told === '' ? set.query : `${set.query}，${told}`,
})

/** The records behind entries, each once, in order. */
export function evidenceOf(entries: readonly Entry[]): readonly EvidenceRecord[] {
  const seen = new Map<string, EvidenceRecord>()
  for (const { location, proof = [] } of entries) {
    for (const place of [location, ...proof]) seen.set(`${place.file}:${place.line}:${place.column}`, place)
  }
  return [...seen.values()]
}
