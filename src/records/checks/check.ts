import type { Diagnostic } from '../../diagnostics/index.ts'
import type { FieldValue, LedgerDate, LedgerRecord, Workspace } from '../record.ts'

/** A rule for the whole workspace, which finds contradictions between records, or between records and the profile. */
export type Check = (workspace: Workspace) => readonly Diagnostic[]

/** Every record of a kind, in the order of terms and files. */
export function* recordsOf(workspace: Workspace, kind: string): Generator<LedgerRecord> {
  for (const ledgers of workspace.ledgers.values()) yield* ledgers.get(kind)?.records ?? []
}

/** Whether a date lies entirely before another: dates that overlap may be in either order. */
export const isBefore = (a: LedgerDate, b: LedgerDate): boolean => a.end < b.start

/** A text or number as it appears in a message; empty for other values. */
export const told = (value: FieldValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
