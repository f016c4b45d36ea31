import type { Diagnostic } from '../../diagnostics/index.ts'
import type { FieldValue, LedgerDate, LedgerRecord, Workspace } from '../record.ts'

/** A rule over the whole workspace: contradictions between records, or between records and profile. */
export type Check = (workspace: Workspace) => readonly Diagnostic[]

/** Every record of a kind, in the order of terms and files. */
export function* recordsOf(workspace: Workspace, kind: string): Generator<LedgerRecord> {
  for (const ledgers of workspace.ledgers.values()) yield* ledgers.get(kind)?.records ?? []
}

/** Whether a date lies wholly before another: only then do they contradict each other. */
export const isBefore = (a: LedgerDate, b: LedgerDate): boolean => a.end < b.start

/** A plain value as it stands in a message. */
export const told = (value: FieldValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
