import type { KindDefinition, LedgerRecord, Term, Workspace } from '../records/index.ts'
import type { Entry, RecordSet } from './record-set.ts'

/** The records of a kind in some terms, in the order of the terms. Not present if none of them has a ledger of the kind. */
export function ledgerSet(
  workspace: Pick<Workspace, 'ledgers' | 'memory'>,
  kind: KindDefinition,
  terms: readonly Term[],
  told = '',
): RecordSet {
  const { memory } = workspace
  const ledgers = terms.flatMap((term) => workspace.ledgers.get(term.id)?.get(kind.name) ?? [])
  const toEntries = (records: readonly LedgerRecord[]): readonly Entry[] =>
    records.map((record) => memory.recall(toEntry, record))
  return {
    type: 'records',
    kind,
    entries: ledgers.flatMap(({ records }) => toEntries(records)),
    ledger: ledgers.flatMap(({ records, whole }) => toEntries(whole ?? records)),
    query: `${told}${kind.label}记录`,
    file: ledgers[0]?.file ?? `${terms[0]?.id ?? ''}/${kind.plural}.yaml`,
    present: ledgers.length > 0,
    memory,
    complete: ledgers.length === terms.length && ledgers.every((ledger) => ledger.complete),
  }
}

/** A record as an entry; called through the memory, so that a record has only one entry object. */
const toEntry = (record: LedgerRecord): Entry => ({
  record,
  values: record.values,
  ...(record.date && { date: record.date }),
  location: {
    kind: record.kind,
    id: record.id,
    file: record.location.file,
    line: record.location.line,
    column: record.location.column,
  },
})
