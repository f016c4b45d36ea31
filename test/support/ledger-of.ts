import { ledgerSet, type RecordSet } from '../../src/facts/index.ts'
import type { Workspace } from '../../src/records/index.ts'

/** The ledger of the school's current term by its name in templates. */
export function ledgerOf(workspace: Workspace, plural: string): RecordSet {
  const kind = workspace.kinds.find((candidate) => candidate.plural === plural)
  const term = workspace.school.terms.find(({ id }) => id === workspace.school.current)
  if (!kind || !term) throw new Error(plural)
  return ledgerSet(workspace, kind, [term])
}
