import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'

/** Reports a ledger that must not be changed by program: `file` is its path below the data folder. */
export const ledgerRefusal = (file: string, reason: string): Diagnostic =>
  diagnose('ledger-not-edited', `没有往台账里添记录：${reason}`, { file, line: 1, column: 1 }, [
    '把台账写成“- ”开头的列表，一条记录一项，再添；或者手工添上。',
  ])

/** The diagnostics of the ledgers that appear only after a change. */
export function newDiagnostics(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): readonly Diagnostic[] {
  const key = ({ code, message, location }: Diagnostic): string =>
    JSON.stringify([code, message, location?.file, location?.line])
  const known = new Set(before.map(key))
  return after.filter((diagnostic) => !known.has(key(diagnostic)))
}
