import type { Diagnostic, Location } from '../diagnostics/index.ts'

/** Renames the files in diagnostics to the names that users know. */
export function relabel(
  diagnostics: readonly Diagnostic[],
  nameOf: (file: string) => string,
): readonly Diagnostic[] {
  // A workbook already has its name from the command line.
  const relocate = (location: Location): Location =>
    location.sheet === undefined ? { ...location, file: nameOf(location.file) } : location
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    ...(diagnostic.location && { location: relocate(diagnostic.location) }),
    ...(diagnostic.related && {
      related: diagnostic.related.map((related) => ({ ...related, location: relocate(related.location) })),
    }),
  }))
}
