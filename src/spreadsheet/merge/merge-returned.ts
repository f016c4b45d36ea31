import type { Diagnostic, Outcome } from '../../diagnostics/index.ts'
import type { Workspace } from '../../records/index.ts'
import type { Conflict, Decide } from './conflict.ts'
import { findSections } from './find-sections.ts'
import type { Merging } from './merge-fields.ts'
import { mergeLedger } from './merge-ledger.ts'
import type { ReturnedBook } from './read-returned.ts'
import type { LedgerMerge } from './record-change.ts'

/** What a returned workbook changes in the ledgers. */
export interface BookMerge {
  readonly ledgers: readonly LedgerMerge[]
  /** All conflicts, with the decisions on them. */
  readonly conflicts: readonly { readonly conflict: Conflict; readonly decided: ReturnType<Decide> }[]
}

/**
 * Merges a workbook that was exported from ledgers, and edited since, with the ledgers as they are now. Of conflicts that are not
 * decided, nothing is changed. `only` names one of its sheets. Undefined without diagnostics if the workbook is not from these ledgers
 * or has no such sheet, so that it is to be imported like any other.
 */
export function mergeReturned(
  { base, grids }: ReturnedBook,
  workspace: Workspace,
  decide: Decide,
  only?: string,
): Outcome<BookMerge | undefined> {
  const other = { value: undefined, diagnostics: [] }
  const term = workspace.school.terms.find(({ id }) => id === base.term)
  if (!term || !isFromHere({ base, grids }, workspace)) return other
  const wanted = only === undefined ? grids : grids.filter(({ name }) => name === only)
  const sections = findSections(wanted, base, workspace.kinds, grids)
  if (only !== undefined && sections.value.length === 0) return other
  const diagnostics: Diagnostic[] = [...sections.diagnostics]
  const conflicts: Conflict[] = []
  const merging: Merging = {
    term,
    decide,
    conflicts,
    report: (diagnostic) => void diagnostics.push(diagnostic),
  }
  const ledgers = workspace.kinds.flatMap((kind): readonly LedgerMerge[] => {
    const bases = base.sections.filter((section) => section.kind === kind.name)
    const own = sections.value.filter((section) => section.kind === kind)
    if (own.length === 0) return []
    const changes = mergeLedger({ kind, bases, sections: own }, workspace, merging)
    return changes.length === 0 ? [] : [{ kind, term: term.id, changes }]
  })
  return {
    value: { ledgers, conflicts: conflicts.map((conflict) => ({ conflict, decided: decide(conflict) })) },
    diagnostics,
  }
}

/** Whether one of the exported records is in the ledgers: other workbooks are imported as a whole. */
function isFromHere({ base }: ReturnedBook, { ledgers }: Workspace): boolean {
  const own = ledgers.get(base.term)
  return base.sections.some(({ kind, rows }) => {
    const ids = new Set(own?.get(kind)?.records.map(({ id }) => id))
    return rows.some(({ id }) => ids.has(id))
  })
}
