import { compareTermIds } from '../../calendar/index.ts'
import type { FieldDefinition, KindDefinition, Term } from '../../records/index.ts'
import { assignTerm, followsDates } from './assign-term.ts'
import { dateOf } from './date-of.ts'
import type { TableRead } from './read-rows.ts'
import type { SheetRecord } from './sheet-record.ts'

/** What of a table decides how it is divided. */
interface DividedTable {
  readonly kind: KindDefinition
  readonly term: Term
  readonly group?: FieldDefinition
  readonly read: TableRead
}

/** Divides a table by the terms that its rows belong to: its own term first, then the others in order. */
export function splitTerms<Table extends DividedTable>(
  table: Table,
  terms: readonly Term[],
): readonly (Table & { readonly isMissing?: true })[] {
  const { kind, term, read } = table
  const isSetUp = ({ id }: Term): boolean => terms.some((known) => known.id === id)
  const part = (
    own: Term,
    records: readonly SheetRecord[],
    isFirst: boolean,
  ): Table & { readonly isMissing?: true } => ({
    ...table,
    term: own,
    ...(!isSetUp(own) && { isMissing: true as const }),
    // What a sheet has besides records is reported once.
    read: isFirst
      ? { ...read, records }
      : { records, skipped: [], hidden: [], hiddenColumns: [], stray: [], boxes: [] },
  })
  if (!followsDates(kind) || table.group) return [part(term, read.records, true)]
  const byTerm = new Map<string, { readonly term: Term; readonly records: SheetRecord[] }>()
  for (const record of read.records) {
    const date = dateOf(record, kind)
    const own = date ? assignTerm(date, term, terms) : term
    const known = byTerm.get(own.id)
    if (known) known.records.push(record)
    else byTerm.set(own.id, { term: own, records: [record] })
  }
  const rank = ({ id }: Term): number => (id === term.id ? 0 : 1)
  const parts = [...byTerm.values()].sort(
    (a, b) => rank(a.term) - rank(b.term) || compareTermIds(a.term.id, b.term.id),
  )
  return parts.length === 0
    ? [part(term, [], true)]
    : parts.map(({ term: own, records }, index) => part(own, records, index === 0))
}
