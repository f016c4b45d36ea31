import type { Workspace } from './record.ts'

/** Whether a term has a ledger of a kind that says something, if only that there are no records. */
export function hasLedger({ ledgers }: Pick<Workspace, 'ledgers'>, term: string, kind: string): boolean {
  const ledger = ledgers.get(term)?.get(kind)
  return ledger !== undefined && ledger.blank !== true
}
