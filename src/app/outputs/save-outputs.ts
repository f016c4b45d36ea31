import type { Build, BuiltDocument } from '../../build/index.ts'
import type { Diagnostic } from '../../diagnostics/index.ts'
import type { FileMap, WritableHost, WriteFailure } from '../../host/index.ts'
import { changesOf } from '../edit/index.ts'
import { keepStanding, type OutputFolder } from './keep-standing.ts'

/** The outcome of writing files. */
export interface SavedOutputs {
  /** The final names of files, by their intended names. */
  readonly names: ReadonlyMap<string, string>
  /** Which files were kept, and where the new ones are. */
  readonly diagnostics: readonly Diagnostic[]
  readonly failure?: WriteFailure
}

/** How often to choose names again because somebody else wrote meanwhile. */
const mostTries = 100

/** Writes files into a folder, all or none, and never overwrites one that somebody edited, signed or put there. */
export async function saveOutputs(
  files: FileMap,
  out: OutputFolder,
  host: WritableHost,
): Promise<SavedOutputs> {
  for (let tries = 1; ; tries++) {
    const { value, diagnostics } = await keepStanding(files, out, host)
    const failure = await host.save(out.folder, changesOf(value))
    if (failure?.reason === 'changed' && tries < mostTries) continue
    return { names: value.names, diagnostics, ...(failure && { failure }) }
  }
}

/** Replaces the names of a build's files with those under which they were written. */
export function renameFiles(build: Build, names: ReadonlyMap<string, string>): Build {
  const renamed = (paths: readonly string[]): readonly string[] =>
    paths.map((path) => names.get(path) ?? path)
  return {
    ...build,
    files: new Map([...build.files].map(([path, bytes]) => [names.get(path) ?? path, bytes])),
    documents: build.documents.map(
      (document): BuiltDocument => ({
        ...document,
        files: renamed(document.files),
        ...(document.review && {
          review: { ...document.review, files: renamed(document.review.files) },
        }),
      }),
    ),
  }
}
