import type { Diagnostic } from './diagnostic.ts'

/** School-wide files come before those in the folders of terms. */
const depthOf = (diagnostic: Diagnostic): number => diagnostic.location?.file.split('/').length ?? 0

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/** Sorts by file, place and code, so that a report is the same on every run; those without a place come first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(Math.min(depthOf(a), 2), Math.min(depthOf(b), 2)) ||
      compare(a.location?.file ?? '', b.location?.file ?? '') ||
      compare(a.location?.sheet ?? '', b.location?.sheet ?? '') ||
      compare(a.location?.line ?? 0, b.location?.line ?? 0) ||
      compare(a.location?.column ?? 0, b.location?.column ?? 0) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  )
}
