import {
  type Change,
  DiskFailure,
  type LockHolder,
  type Machine,
  type Recovery,
  type SaveOptions,
  type WriteFailure,
} from '../host/index.ts'
import { areSame } from '../text/index.ts'
import { clearAway, goBack, putInPlace, type RecordedWrite, settleAll } from './carry-out.ts'
import { makeFolders, missingFolders, ownFolder, parentOf } from './folders.ts'
import { historyChanges } from './keep-history.ts'
import { type Lock, takeLock, writeLock } from './lock.ts'
import { recover } from './recover.ts'
import { resolveTarget, type Target } from './resolve-target.ts'
import { type RecordedFile, recordPath, type WriteRecord, writeRecordText } from './write-record.ts'

/** How a storage identifies itself to others, and what it calls while it works. */
export interface StorageContext {
  /** What the program is doing, for others who wait: `add`. */
  readonly command: string
  readonly onWait: (holder: LockHolder) => void
  readonly onRecovery: (recovery: Recovery) => void
}

/** Milliseconds: a live holder that keeps writing for longer than this is assumed to be stuck. */
const patience = 120_000

/**
 * Writes a set of files below a folder, all or none. The order of the steps makes this safe. A record of the intended changes is
 * on the disk before any temporary file is laid beside its target. All temporary files are on the disk before the record is
 * renamed to say so; from then on, the next process would finish the write. The old files keep a second name until the end.
 */
export async function save(
  machine: Machine,
  folder: string,
  changes: readonly Change[],
  options: SaveOptions,
  context: StorageContext,
): Promise<WriteFailure | undefined> {
  const wanted = changes.filter(({ before, after }) => !areSame(before, after))
  if (wanted.length === 0) return undefined
  try {
    await inFolder(machine, folder, context, async (root, lock) => {
      const history = options.record ? await historyChanges(machine, root, wanted, options.record) : []
      await write(machine, root, lock, [...wanted, ...history], options.record?.command ?? context.command)
    })
    return undefined
  } catch (error) {
    if (error instanceof DiskFailure) return error
    throw error
  }
}

/** Runs `work` below a folder while holding its lock, after recovering from an interrupted write. */
export async function inFolder<T>(
  machine: Machine,
  folder: string,
  context: StorageContext,
  work: (root: string, lock: Lock) => Promise<T>,
): Promise<T> {
  const { disk } = machine
  const made = await makeFolders(disk, folder)
  const root = (await disk.realPath(folder)) ?? folder
  const lock = await takeLock(machine, root, writeLock, { ...context, patience })
  try {
    for (const recovery of await recover(machine, root)) context.onRecovery(recovery)
    return await work(root, lock)
  } finally {
    await lock.release()
    for (const path of made.toReversed()) if (!(await disk.removeFolder(path))) break
  }
}

async function write(
  machine: Machine,
  root: string,
  lock: Lock,
  changes: readonly Change[],
  command: string,
): Promise<void> {
  const { disk } = machine
  const targets: Target[] = []
  for (const { path, secret } of changes)
    targets.push(await resolveTarget(machine, root, path, secret === true))
  await compare(machine, root, changes, targets)
  const recorded = await describe(machine, root, changes, targets, command)
  const { id } = recorded
  const prepared = recordPath(root, id, 'prepare')
  await makeFolders(disk, `${root}/${ownFolder}`)
  let committed = false
  try {
    await disk.create(prepared, writeRecordText(recorded.record), 0o644)
    await disk.settle(parentOf(prepared))
    await layOut(machine, recorded, changes, targets)
    if (!(await lock.isHeld())) throw new DiskFailure(root, 'locked', '')
    await compare(machine, root, changes, targets)
    await disk.move(prepared, recordPath(root, id, 'commit'))
    committed = true
    await disk.settle(parentOf(prepared))
    await putInPlace(machine, recorded)
  } catch (error) {
    throw await undo(machine, recorded, committed, error)
  }
  await finish(machine, recorded)
}

/**
 * All files are in place, and the temporary ones are no longer needed. If they cannot be removed now, the next start removes
 * them.
 */
async function finish(machine: Machine, write: RecordedWrite): Promise<void> {
  try {
    await clearAway(machine, write, 'commit')
  } catch (error) {
    // The files are written, which is what matters; the next process finds the record again.
    if (!(error instanceof DiskFailure)) throw error
  }
}

/** Undoes a failed write; returns the failure to report. */
async function undo(
  machine: Machine,
  write: RecordedWrite,
  committed: boolean,
  error: unknown,
): Promise<unknown> {
  try {
    if (committed) await goBack(machine, write)
    else await clearAway(machine, write, 'prepare')
    return error
  } catch (again) {
    // The disk no longer responds: report why the write failed at first, and in what state things are.
    if (!(again instanceof DiskFailure) || !(error instanceof DiskFailure)) return again
    return committed ? Object.assign(error, { unfinished: true as const }) : error
  }
}

/** Checks that every file is as it was read. */
async function compare(
  { disk }: Machine,
  root: string,
  changes: readonly Change[],
  targets: readonly Target[],
): Promise<void> {
  for (const [index, { path, before }] of changes.entries()) {
    const now = await disk.read(`${root}/${targets[index]?.path ?? path}`)
    if (!areSame(before, now)) throw new DiskFailure(`${root}/${path}`, 'changed', '', { now })
  }
}

async function describe(
  machine: Machine,
  root: string,
  changes: readonly Change[],
  targets: readonly Target[],
  command: string,
): Promise<RecordedWrite> {
  const id = machine.unique()
  const digest = async (bytes: Uint8Array | undefined): Promise<string | null> =>
    bytes ? machine.digest(bytes) : null
  const files: RecordedFile[] = []
  // In this order, a folder precedes those inside it.
  const folders = new Set<string>()
  for (const [index, change] of changes.entries()) {
    const path = targets[index]?.path ?? change.path
    const folder = parentOf(path)
    // The temporary names do not include the target's: with something appended, it might be too long for the system.
    const beside = folder === '.' ? '' : `${folder}/`
    files.push({
      path,
      before: await digest(change.before),
      after: await digest(change.after),
      fresh: `${beside}.houqin-${id}-${index}.new`,
      kept: `${beside}.houqin-${id}-${index}.old`,
    })
    if (folder === '.') continue
    for (const missing of await missingFolders(machine.disk, `${root}/${folder}`))
      folders.add(missing.slice(root.length + 1))
  }
  const record: WriteRecord = { version: 1, command, folders: [...folders], files }
  return { root, id, record }
}

/** Lays the new files beside the targets and gives the old ones a second name, then flushes both to the disk. */
async function layOut(
  machine: Machine,
  write: RecordedWrite,
  changes: readonly Change[],
  targets: readonly Target[],
): Promise<void> {
  const { disk } = machine
  const { root, record } = write
  for (const [index, { path, fresh, kept, before }] of record.files.entries()) {
    const { after } = changes[index] ?? {}
    await makeFolders(disk, parentOf(`${root}/${path}`))
    const mode = targets[index]?.mode ?? 0o644
    if (after) await disk.create(`${root}/${fresh}`, after, mode)
    if (before !== null) await keepOld(machine, `${root}/${path}`, `${root}/${kept}`, mode)
  }
  await settleAll(machine, write)
}

async function keepOld(machine: Machine, path: string, kept: string, mode: number): Promise<void> {
  const { disk } = machine
  // If Word has the file open, this name could not be removed again when the write is therefore undone.
  if (!machine.pinsOpenFiles)
    try {
      await disk.link(path, kept)
      return
    } catch (error) {
      if (!(error instanceof DiskFailure) || error.reason !== 'unsupported') throw error
    }
  const bytes = await disk.read(path)
  if (bytes) await disk.create(kept, bytes, mode)
}
