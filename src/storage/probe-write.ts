import type { Machine } from '../host/index.ts'
import { clearAway } from './carry-out.ts'
import { ownFolder, parentOf } from './folders.ts'
import { inFolder, type Told } from './save.ts'
import { recordPath, writeRecordText } from './write-record.ts'

/** The file that would be written; it never comes to stand there. */
const target = '.houqin-probe'

/**
 * Begins a write as `save` does and takes it back, so that a death in it is seen to like any other. Where the folder is
 * not there yet, the nearest one above it is tried, in which it would be made. Rejects with a `DiskFailure`.
 */
export async function probeWrite(machine: Machine, folder: string, told: Told): Promise<void> {
  const { disk } = machine
  await inFolder(machine, await nearestFolder(machine, folder), told, async (root) => {
    const id = machine.unique()
    const [fresh, kept] = [`.houqin-${id}-0.new`, `.houqin-${id}-0.old`]
    const after = await machine.digest(new Uint8Array())
    const record = {
      version: 1,
      command: told.command,
      folders: [],
      files: [{ path: target, before: null, after, fresh, kept }],
    } as const
    const prepared = recordPath(root, id, 'prepare')
    try {
      await disk.create(prepared, writeRecordText(record), 0o644)
      await disk.settle(`${root}/${ownFolder}`)
      await disk.create(`${root}/${fresh}`, new Uint8Array(), 0o644)
    } finally {
      await clearAway(machine, { root, id, record }, 'prepare')
    }
  })
}

async function nearestFolder({ disk }: Machine, folder: string): Promise<string> {
  let at = folder
  while ((await disk.look(at)) === undefined && parentOf(at) !== at) at = parentOf(at)
  return at
}
