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

/** What a storage says while it works. */
export interface Told {
  /** What the program is doing, for others who wait: `add`. */
  readonly command: string
  readonly onWait: (holder: LockHolder) => void
  readonly onRecovery: (recovery: Recovery) => void
}

/** A holder who lives and writes for longer than this has lost itself; milliseconds. */
const patience = 120_000

/**
 * Writes a set of files below a folder, all or none. The order of the steps is what makes it safe: a record of what is to
 * come is on the disk before anything is laid beside the targets; all that is laid there is on the disk before the record
 * says so by its name (from then on the next process finishes it); the old files keep a second name until the end.
 */
export async function save(
  machine: Machine,
  folder: string,
  changes: readonly Change[],
  options: SaveOptions,
  told: Told,
): Promise<WriteFailure | undefined> {
  const wanted = changes.filter(({ before, after }) => !areSame(before, after))
  if (wanted.length === 0) return undefined
  try {
    await inFolder(machine, folder, told, async (root, lock) => {
      const history = options.record ? await historyChanges(machine, root, wanted, options.record) : []
      await write(machine, root, lock, [...wanted, ...history], options.record?.command ?? told.command)
    })
    return undefined
  } catch (error) {
    if (error instanceof DiskFailure) return error
    throw error
  }
}

/** Does something below a folder with its lock held, after what a death left half done was seen to. */
export async function inFolder<T>(
  machine: Machine,
  folder: string,
  told: Told,
  work: (root: string, lock: Lock) => Promise<T>,
): Promise<T> {
  const { disk } = machine
  const made = await makeFolders(disk, folder)
  const root = (await disk.realPath(folder)) ?? folder
  const lock = await takeLock(machine, root, writeLock, { ...told, patience })
  try {
    for (const recovery of await recover(machine, root)) told.onRecovery(recovery)
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

/** All files are new; what is left beside them is of no more use. Where it cannot be taken away now, the next start does. */
async function finish(machine: Machine, write: RecordedWrite): Promise<void> {
  try {
    await clearAway(machine, write, 'commit')
  } catch (error) {
    // The files are written, and that is what is reported: the record is found again.
    if (!(error instanceof DiskFailure)) throw error
  }
}

/** Undoes a write that failed; gives what is to be reported of it. */
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
    // The disk no longer answers: what matters is why it failed at first, and how things stand.
    if (!(again instanceof DiskFailure) || !(error instanceof DiskFailure)) return again
    return committed ? Object.assign(error, { unfinished: true as const }) : error
  }
}

/** Every file must be as it was read. */
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
  // A folder comes before those in it.
  const folders = new Set<string>()
  for (const [index, change] of changes.entries()) {
    const path = targets[index]?.path ?? change.path
    const folder = parentOf(path)
    // Names of our own beside the target: its name with something behind it may be too long for the system.
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

/** Lays the new bytes beside the targets and gives the old ones a second name; all of it is on the disk then. */
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
  // A name of a file that Word has open could not be taken away again when the write is undone because of that.
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
