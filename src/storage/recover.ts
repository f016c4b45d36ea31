import { DiskFailure, type Machine, type Recovery } from '../host/index.ts'
import { clearAway, goBack, putInPlace } from './carry-out.ts'
import { findRecords, recordPath } from './write-record.ts'

/**
 * Finishes or undoes what a death of the program left half done; the lock of the folder must be held. Rejects with a
 * `DiskFailure` where the disk does not allow it now.
 *
 * @param root the folder, with all links followed
 */
export async function recover(machine: Machine, root: string): Promise<readonly Recovery[]> {
  const { disk } = machine
  const done: Recovery[] = []
  for (const { id, stage, record } of await findRecords(machine, root)) {
    if (record === undefined) {
      await disk.remove(recordPath(root, id, stage))
      continue
    }
    const write = { root, id, record }
    let outcome: Recovery['outcome'] = 'undone'
    switch (stage) {
      case 'prepare':
        await clearAway(machine, write, 'prepare', true)
        break
      case 'commit':
        try {
          await putInPlace(machine, write)
          await clearAway(machine, write, 'commit', false)
          outcome = 'finished'
        } catch (error) {
          // New bytes that are gone, or an old file that somebody wrote into: then all stays old.
          if (!(error instanceof DiskFailure)) throw error
          await goBack(machine, write)
        }
        break
      case 'back':
        await goBack(machine, write)
        break
    }
    done.push({
      folder: root,
      outcome,
      command: record.command,
      files: record.files.map((file) => file.path).filter((file) => !file.startsWith('.houqin/')),
    })
  }
  return done
}
