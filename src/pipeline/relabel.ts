import type { Diagnostic, Location, Outcome } from '../diagnostics/index.ts'
import type { Build } from './build.ts'

/** Gives files the names under which the user knows them: stages know paths inside a folder, users know the folder too. */
export function relabel(
  build: Build,
  diagnostics: readonly Diagnostic[],
  nameOf: (file: string) => string,
): Outcome<Build> {
  const relocate = (location: Location): Location => ({ ...location, file: nameOf(location.file) })
  return {
    value: { ...build, sources: new Map([...build.sources].map(([file, text]) => [nameOf(file), text])) },
    diagnostics: diagnostics.map((diagnostic) => ({
      ...diagnostic,
      ...(diagnostic.location && { location: relocate(diagnostic.location) }),
      ...(diagnostic.related && {
        related: diagnostic.related.map((related) => ({ ...related, location: relocate(related.location) })),
      }),
    })),
  }
}
