import type { Diagnostic } from '../../diagnostics/index.ts'

/** What is said of the ledgers only since they were changed. */
export function newDiagnostics(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): readonly Diagnostic[] {
  const key = ({ code, message, location }: Diagnostic): string =>
    JSON.stringify([code, message, location?.file, location?.line])
  const known = new Set(before.map(key))
  return after.filter((diagnostic) => !known.has(key(diagnostic)))
}
