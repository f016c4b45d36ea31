import type { Machine } from '../host/index.ts'
import { clearAway } from './carry-out.ts'
import { ownFolder, parentOf } from './folders.ts'
import { inFolder, type StorageContext } from './save.ts'
import { recordPath, writeRecordText } from './write-record.ts'

/** The file that would be written; it is never actually put in place. */
const target = '.houqin-probe'

/**
 * Begins a write as `save` does and undoes it, so that an interruption is recovered from like that of any other write. If the
 * folder does not exist, its nearest existing parent, where it would be created, is tested. Rejects with a `DiskFailure`.
 */
export async function probeWrite(machine: Machine, folder: string, context: StorageContext): Promise<void> {
  const { disk } = machine
  await inFolder(machine, await nearestFolder(machine, folder), context, async (root) => {
    const id = machine.unique()
    const [fresh, kept] = [`.houqin-${id}-0.new`, `.houqin-${id}-0.old`]
    const after = await machine.digest(new Uint8Array())
    const record = {
      version: 1,
      command: context.command,
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
