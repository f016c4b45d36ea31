import { DiskFailure, type Machine } from '../host/index.ts'
import { parentOf } from './folders.ts'
import { type RecordedFile, recordPath, type WriteRecord, type WriteStage } from './write-record.ts'

/** A write that has a record on the disk. */
export interface RecordedWrite {
  /** The real path of the folder being written. */
  readonly root: string
  readonly id: string
  readonly record: WriteRecord
}

/** Flushes to the disk the names in the folders of all files. */
export async function settleAll({ disk }: Machine, { root, record }: RecordedWrite): Promise<void> {
  // A folder may have been removed together with the only file in it.
  for (const folder of new Set(record.files.map(({ path }) => parentOf(`${root}/${path}`))))
    if ((await disk.look(folder)) !== undefined) await disk.settle(folder)
}

/** The digest of a file's current bytes, or null if there is no file. */
async function digestAt(machine: Machine, path: string): Promise<string | null> {
  const bytes = await machine.disk.read(path)
  return bytes ? machine.digest(bytes) : null
}

/**
 * Moves the new files into place, each atomically. A file that is in place already, or that somebody has changed since, is left
 * as it is. Rejects with a `DiskFailure` at the first that cannot be moved; its reason is `changed` if somebody changed the old
 * file up to the last moment.
 */
export async function putInPlace(machine: Machine, write: RecordedWrite): Promise<void> {
  for (const file of write.record.files) await putOne(machine, write, file)
  await settleAll(machine, write)
}

async function putOne(
  machine: Machine,
  { root }: RecordedWrite,
  { path, before, after, ...beside }: RecordedFile,
): Promise<void> {
  const { disk } = machine
  const [target, fresh, kept] = [`${root}/${path}`, `${root}/${beside.fresh}`, `${root}/${beside.kept}`]
  const now = await disk.read(target)
  const digest = now ? await machine.digest(now) : null
  if (digest === after) return
  const isPlaced = after !== null && (await disk.look(fresh)) === undefined
  // It was put in place earlier, and somebody has changed it since.
  if (isPlaced && digest !== before) return
  if (isPlaced) throw new DiskFailure(fresh, 'missing', '')
  if (digest !== before) throw new DiskFailure(target, 'changed', '', { now })
  await (after === null ? disk.remove(target) : disk.move(fresh, target))
  // A program that had the old file open may have written to it until now.
  const old = before === null ? undefined : await disk.read(kept)
  if (old && (await machine.digest(old)) !== before)
    throw new DiskFailure(target, 'changed', '', { now: old })
}

/** Restores the old files. One that somebody has changed since is left as it is. */
async function putBack(machine: Machine, { root, record }: RecordedWrite): Promise<void> {
  const { disk } = machine
  for (const { path, before, after, kept } of record.files) {
    const [target, old] = [`${root}/${path}`, `${root}/${kept}`]
    if ((await digestAt(machine, target)) !== after) continue
    if (before === null) await disk.remove(target)
    else if ((await disk.look(old)) !== undefined) await disk.move(old, target)
  }
}

/** Removes the folders that became empty because their files were removed, and their parents likewise. */
async function removeEmptied({ disk }: Machine, { root, record }: RecordedWrite): Promise<void> {
  const gone = record.files.filter(({ after }) => after === null)
  for (const parent of new Set(gone.map(({ path }) => parentOf(path)))) {
    let folder = parent
    try {
      for (; folder !== '.'; folder = parentOf(folder)) {
        const full = `${root}/${folder}`
        // A process that died here had already removed some of them.
        if ((await disk.look(full)) !== undefined && !(await disk.removeFolder(full))) break
      }
      if (folder !== parent) await disk.settle(folder === '.' ? root : `${root}/${folder}`)
    } catch (error) {
      // Another program has the folder open. The files are as intended, and an empty folder does no harm.
      if (!(error instanceof DiskFailure)) throw error
    }
  }
}

/**
 * Removes the temporary files beside the targets, then the record, and makes sure that this order holds on the disk too. Also
 * removes folders that are now empty: after a commit those whose files were removed, otherwise those that were created for the
 * files.
 */
export async function clearAway(machine: Machine, write: RecordedWrite, stage: WriteStage): Promise<void> {
  const { disk } = machine
  const { root, id, record } = write
  for (const { fresh, kept } of record.files) {
    await disk.remove(`${root}/${fresh}`)
    await disk.remove(`${root}/${kept}`)
  }
  await settleAll(machine, write)
  if (stage === 'commit') await removeEmptied(machine, write)
  else for (const folder of record.folders.toReversed()) await disk.removeFolder(`${root}/${folder}`)
  await disk.remove(recordPath(root, id, stage))
}

/** Undoes a write that had begun to be put in place. Needs no disk space. */
export async function goBack(machine: Machine, write: RecordedWrite): Promise<void> {
  const { disk } = machine
  const { root, id } = write
  const [committed, back] = [recordPath(root, id, 'commit'), recordPath(root, id, 'back')]
  if ((await disk.look(back)) === undefined) {
    await disk.move(committed, back)
    await disk.settle(parentOf(back))
  }
  await putBack(machine, write)
  await clearAway(machine, write, 'back')
}
