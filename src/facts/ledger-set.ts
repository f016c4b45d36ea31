import type { KindDefinition, LedgerRecord, Term, Workspace } from '../records/index.ts'
import type { Entry, RecordSet } from './record-set.ts'

/** The records of a kind in some terms, ledgers in the order of the terms. A kind without a ledger in any of them is not present. */
export function ledgerSet(
  workspace: Pick<Workspace, 'ledgers'>,
  kind: KindDefinition,
  terms: readonly Term[],
  told = '',
): RecordSet {
  const ledgers = terms.flatMap((term) => workspace.ledgers.get(term.id)?.get(kind.name) ?? [])
  return {
    type: 'records',
    kind,
    entries: ledgers.flatMap((ledger) => ledger.records.map(toEntry)),
    query: `${told}${kind.label}记录`,
    file: ledgers[0]?.file ?? `${terms[0]?.id ?? ''}/${kind.plural}.yaml`,
    present: ledgers.length > 0,
    complete: ledgers.length === terms.length && ledgers.every((ledger) => ledger.complete),
  }
}

const known = new WeakMap<LedgerRecord, Entry>()

/** A record as an entry: one object for a record, however often it is asked for. */
function toEntry(record: LedgerRecord): Entry {
  const made = known.get(record)
  if (made) return made
  const { kind, id, location } = record
  const entry: Entry = {
    record,
    values: record.values,
    ...(record.date && { date: record.date }),
    location: { kind, id, file: location.file, line: location.line, column: location.column },
  }
  known.set(record, entry)
  return entry
}
