import type { Change, WritableHost, WriteFailure } from '../../host/index.ts'
import { areSame } from '../../text/index.ts'

/** What interrupted writes of older versions left in a folder, and what was done with it. */
export interface RecoveredFiles {
  /** Files that were missing and have been restored. */
  readonly restored: readonly string[]
  /** Requested files that are again as before the write; what they replaced is in the history. */
  readonly replaced: readonly string[]
  /** Left-over files that were equal to the existing ones and have been removed. */
  readonly needless: readonly string[]
  /** Left-over files that differ from the existing ones: both are kept until somebody decides. */
  readonly differing: readonly { readonly path: string; readonly kept: string }[]
  readonly failure?: WriteFailure
}

/** What to recover: everything that is missing in a folder, and the named file even if there is another in its place. */
export interface RecoverRequest {
  readonly folder: string
  /** Path below the folder. */
  readonly file?: string
  /** Whether to report only, without changing anything. */
  readonly dryRun: boolean
}

/**
 * Restores files that older versions moved away during a write and, having been killed, did not put back: all or none, recorded
 * in the history.
 */
export async function recoverFiles(
  { folder, file, dryRun }: RecoverRequest,
  host: WritableHost,
): Promise<RecoveredFiles> {
  const changes: Change[] = []
  const found = {
    restored: [] as string[],
    replaced: [] as string[],
    needless: [] as string[],
    differing: [] as { path: string; kept: string }[],
  }
  for (const { path, kept } of await host.leftOvers(folder)) {
    const old = await host.readFile(`${folder}/${kept}`)
    const now = await host.readFile(`${folder}/${path}`)
    // It has been removed meanwhile.
    if (!old) continue
    if (areSame(old, now)) found.needless.push(path)
    else if (now === undefined) found.restored.push(path)
    else if (path === file || kept === file) found.replaced.push(path)
    else {
      found.differing.push({ path, kept })
      continue
    }
    if (!areSame(old, now)) changes.push({ path, before: now, after: old })
    changes.push({ path: kept, before: old, after: undefined })
  }
  if (dryRun || changes.length === 0) return found
  const summary = `恢复了 ${[...found.restored, ...found.replaced].join('、')}`
  const failure = await host.save(folder, changes, { record: { command: 'recover', summary } })
  return failure ? { ...found, failure } : found
}
