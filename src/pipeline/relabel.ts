import type { Diagnostic, Location } from '../diagnostics/index.ts'

/** Diagnostics whose files have the names under which the user knows them. */
export function relabel(
  diagnostics: readonly Diagnostic[],
  nameOf: (file: string) => string,
): readonly Diagnostic[] {
  const relocate = (location: Location): Location => ({ ...location, file: nameOf(location.file) })
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    ...(diagnostic.location && { location: relocate(diagnostic.location) }),
    ...(diagnostic.related && {
      related: diagnostic.related.map((related) => ({ ...related, location: relocate(related.location) })),
    }),
  }))
}
