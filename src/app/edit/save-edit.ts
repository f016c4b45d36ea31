import type { Diagnostic, Outcome } from '../../diagnostics/index.ts'
import type { Change, ChangeRecord, FileMap, WritableHost, WriteFailure } from '../../host/index.ts'

/** An edit of a workspace, worked out in memory. */
export interface Edit {
  /** New contents of files, by path below the data folder. */
  readonly files: FileMap
  /** Contents of files as read; a file that is missing here did not exist. */
  readonly base: FileMap
}

/** The outcome of an edit. */
export interface SavedEdit<T extends Edit> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
  readonly written: boolean
  /** Why writing failed. */
  readonly failure?: WriteFailure
}

/** How often to work out an edit again because somebody else wrote meanwhile; each time means that another writer succeeded. */
const mostTries = 100

export const changesOf = ({ files, base }: Edit): readonly Change[] =>
  [...files].map(([path, after]) => ({ path, before: base.get(path), after }))

/**
 * Works out an edit and writes it. If a file has changed since it was read, the edit is worked out again on the current contents:
 * either it still fits, or its diagnostics say why not. It is not worked out again without a file that was there: the edit of a
 * ledger that has just vanished would begin a new one in its place.
 *
 * @param folder the data folder
 * @param agree returns the entry for the history; undefined means that nothing is to be changed
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
    if (failure.reason !== 'changed' || isGone(failure) || tries === mostTries)
      return { ...outcome, written: false, failure }
  }
}

/** Whether the file that is not as it was read has vanished; what we keep for ourselves may be deleted at any time. */
const isGone = ({ path, now }: WriteFailure): boolean => now === undefined && !/[\\/]\.houqin[\\/]/.test(path)
