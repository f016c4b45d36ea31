import type { Diagnostic, Outcome } from '../../diagnostics/index.ts'
import type { Change, ChangeRecord, FileMap, WritableHost, WriteFailure } from '../../host/index.ts'

/** What an edit of a workspace comes to, worked out in memory. */
export interface Edit {
  /** Files as they become, by path below the data folder. */
  readonly files: FileMap
  /** Files as they were read; one that is not among them was not there. */
  readonly base: FileMap
}

/** What became of an edit. */
export interface SavedEdit<T extends Edit> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
  readonly written: boolean
  /** Why nothing was written although it was to be. */
  readonly failure?: WriteFailure
}

/** So often an edit is worked out again because somebody else wrote meanwhile: each time means that another one came through. */
const mostTries = 100

export const changesOf = ({ files, base }: Edit): readonly Change[] =>
  [...files].map(([path, after]) => ({ path, before: base.get(path), after }))

/**
 * Works out an edit and writes it. Where a file was changed since it was read, the edit is worked out again on what is
 * there now: it still fits, or its diagnostics say why not.
 *
 * @param folder the data folder
 * @param agree what the edit is called in the history; undefined leaves everything as it is
 */
export async function saveEdit<T extends Edit>(
  folder: string,
  host: WritableHost,
  work: () => Promise<Outcome<T>>,
  agree: (outcome: Outcome<T>) => ChangeRecord | undefined | Promise<ChangeRecord | undefined>,
): Promise<SavedEdit<T>> {
  for (let tries = 1; ; tries++) {
    const outcome = await work()
    const record = await agree(outcome)
    if (record === undefined) return { ...outcome, written: false }
    const failure = await host.save(folder, changesOf(outcome.value), { record })
    if (failure === undefined) return { ...outcome, written: true }
    if (failure.reason !== 'changed' || tries === mostTries) return { ...outcome, written: false, failure }
  }
}
