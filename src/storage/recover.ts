import { DiskFailure, type Machine, type Recovery } from '../host/index.ts'
import { clearAway, goBack, putInPlace, type RecordedWrite } from './carry-out.ts'
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
      const path = recordPath(root, id, stage)
      // Nothing begins before a record is whole and on the disk: only one that was just begun can be torn.
      if (stage !== 'prepare') throw new DiskFailure(path, 'other', unknownRecord)
      await disk.remove(path)
      continue
    }
    const write = { root, id, record }
    let outcome: Recovery['outcome'] = 'undone'
    switch (stage) {
      case 'prepare':
        await clearAway(machine, write, 'prepare')
        break
      case 'commit':
        if (await canFinish(machine, write)) {
          await clearAway(machine, write, 'commit')
          outcome = 'finished'
        } else await goBack(machine, write)
        break
      case 'back':
        await goBack(machine, write)
        break
    }
    // Our own files are nobody's work.
    const files = record.files.map(({ path }) => path).filter((path) => !/^\.houqin[-/]/.test(path))
    if (files.length > 0) done.push({ folder: root, outcome, command: record.command, files })
  }
  return done
}

/** Said where a record of a write that had begun cannot be made out. */
const unknownRecord =
  '记着那一次写到哪里的文件读不懂，多半是更新的版本写的，或者已经损坏；没有动任何文件，确定它没有用的，删去它'

/** Puts the files in place; false where new bytes are gone, or somebody wrote into an old file: then all is to stay old. */
async function canFinish(machine: Machine, write: RecordedWrite): Promise<boolean> {
  try {
    await putInPlace(machine, write)
    return true
  } catch (error) {
    if (error instanceof DiskFailure && (error.reason === 'missing' || error.reason === 'changed'))
      return false
    throw error
  }
}
