import { DiskFailure, type Machine } from '../host/index.ts'
import { parentOf } from './folders.ts'
import { type RecordedFile, recordPath, type WriteRecord, type WriteStage } from './write-record.ts'

/** A write whose record is kept. */
export interface RecordedWrite {
  /** The folder that is written, with all links followed. */
  readonly root: string
  readonly id: string
  readonly record: WriteRecord
}

/** Has the names in the folders of all files on the disk. */
export async function settleAll({ disk }: Machine, { root, record }: RecordedWrite): Promise<void> {
  // A folder in which only a file was to be removed may be gone with it.
  for (const folder of new Set(record.files.map(({ path }) => parentOf(`${root}/${path}`))))
    if ((await disk.look(folder)) !== undefined) await disk.settle(folder)
}

/** What a file holds now: the digest of its bytes, or null. */
async function digestAt(machine: Machine, path: string): Promise<string | null> {
  const bytes = await machine.disk.read(path)
  return bytes ? machine.digest(bytes) : null
}

/**
 * Puts the new files in place, each at once. One that is in place already, or that somebody changed since it was, stays as
 * it is. Rejects with a `DiskFailure` at the first that cannot be put in place; its reason is `changed` where somebody
 * changed the old file up to the last moment.
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
  // Put in place before, and changed since by somebody.
  if (isPlaced && digest !== before) return
  if (isPlaced) throw new DiskFailure(fresh, 'missing', '')
  if (digest !== before) throw new DiskFailure(target, 'changed', '', { now })
  await (after === null ? disk.remove(target) : disk.move(fresh, target))
  // A program that had the old file open may have written into it up to now.
  const old = before === null ? undefined : await disk.read(kept)
  if (old && (await machine.digest(old)) !== before)
    throw new DiskFailure(target, 'changed', '', { now: old })
}

/** Puts the old files back. One that somebody changed since stays as it is. */
async function putBack(machine: Machine, { root, record }: RecordedWrite): Promise<void> {
  const { disk } = machine
  for (const { path, before, after, kept } of record.files) {
    const [target, old] = [`${root}/${path}`, `${root}/${kept}`]
    if ((await digestAt(machine, target)) !== after) continue
    if (before === null) await disk.remove(target)
    else if ((await disk.look(old)) !== undefined) await disk.move(old, target)
  }
}

/** Removes the folders in which nothing is left now that their files are gone, and those above them likewise. */
async function removeEmptied({ disk }: Machine, { root, record }: RecordedWrite): Promise<void> {
  const gone = record.files.filter(({ after }) => after === null)
  for (const parent of new Set(gone.map(({ path }) => parentOf(path)))) {
    let folder = parent
    try {
      for (; folder !== '.'; folder = parentOf(folder)) {
        const full = `${root}/${folder}`
        // A process that died at this had removed some of them.
        if ((await disk.look(full)) !== undefined && !(await disk.removeFolder(full))) break
      }
      if (folder !== parent) await disk.settle(folder === '.' ? root : `${root}/${folder}`)
    } catch (error) {
      // Another program has it open: the files are as they were to be, and an empty folder does no harm.
      if (!(error instanceof DiskFailure)) throw error
    }
  }
}

/**
 * Takes away what was laid beside the targets, then the record, in this order on the disk too. Folders go as well that are
 * empty now: after a commit those whose files were removed, else those that were made for the files.
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

/** Undoes a write that was on its way into place. Nothing needs room on the disk. */
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
