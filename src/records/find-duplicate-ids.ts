import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import type { Ledger, LedgerRecord } from './record.ts'

/** Reports ids used twice for one kind, within a ledger or across terms. Ledgers are given in chronological order. */
export function findDuplicateIds(ledgers: Iterable<Ledger>): readonly Diagnostic[] {
  const firsts = new Map<string, Map<string, LedgerRecord>>()
  const diagnostics: Diagnostic[] = []
  for (const { kind, records } of ledgers) {
    const ids = firsts.get(kind.name) ?? new Map<string, LedgerRecord>()
    firsts.set(kind.name, ids)
    for (const record of records) {
      if (record.id === '') continue
      const first = ids.get(record.id)
      if (first) diagnostics.push(reportDuplicate(record, first, kind.label))
      else ids.set(record.id, record)
    }
  }
  return diagnostics
}

function reportDuplicate(record: LedgerRecord, first: LedgerRecord, label: string): Diagnostic {
  const where = first.term === record.term ? '' : `（学期 ${first.term}）`
  const location = record.locations.id ?? record.location
  const related = [{ message: '先用在这里', location: first.locations.id ?? first.location }]
  const message = `${label}台账的编号“${record.id}”已经用过${where}，编号不能重复`
  return diagnose(
    'duplicate-id',
    message,
    location,
    ['换一个没用过的编号；如果是同一件事，删掉一条。'],
    related,
  )
}
