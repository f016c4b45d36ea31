import type { Change, ChangeRecord, Machine } from '../host/index.ts'

/** What a set of changes adds to the history of a folder, and what it drops from it. */
export function historyChanges(
  _machine: Machine,
  _root: string,
  _changes: readonly Change[],
  _record: ChangeRecord,
): Promise<readonly Change[]> {
  return Promise.resolve([])
}
