import type { Diagnostic, Location } from '../diagnostics/index.ts'

/** Diagnostics whose files have the names under which the user knows them. */
export function relabel(
  diagnostics: readonly Diagnostic[],
  nameOf: (file: string) => string,
): readonly Diagnostic[] {
  // A workbook has its name from the command line already.
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
