import type { Change, WritableHost, WriteFailure } from '../../host/index.ts'
import { areSame } from '../../text/index.ts'

/** What an older version's broken-off writes left in a folder, and what is done with it. */
export interface RecoveredFiles {
  /** Files that were missing, and are back under their names. */
  readonly restored: readonly string[]
  /** Files that were asked for, and are as they were before the write; what stood there is in the history. */
  readonly replaced: readonly string[]
  /** What was left was the same as what stands there, and is gone. */
  readonly needless: readonly string[]
  /** What was left is another text than what stands there: both stay until somebody says which. */
  readonly differing: readonly { readonly path: string; readonly kept: string }[]
  readonly failure?: WriteFailure
}

/** What to recover: everything that is missing in a folder, and a file by name also where another stands there. */
export interface RecoverRequest {
  readonly folder: string
  /** Below the folder. */
  readonly file?: string
  /** Whether it is only looked at. */
  readonly dryRun: boolean
}

/**
 * Puts files back that older versions moved away while they wrote and did not put back, because they were killed: all
 * or none, kept in the history.
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
    // Gone meanwhile.
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
