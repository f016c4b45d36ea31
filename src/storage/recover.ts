import { DiskFailure, type Machine, type Recovery } from '../host/index.ts'
import { clearAway, goBack, putInPlace, type RecordedWrite } from './carry-out.ts'
import { findRecords, recordPath } from './write-record.ts'

/**
 * Finishes or undoes writes that were interrupted when the program died; the folder's lock must be held. Rejects with a
 * `DiskFailure` if the disk does not allow it now.
 *
 * @param root the real path of the folder
 */
export async function recover(machine: Machine, root: string): Promise<readonly Recovery[]> {
  const { disk } = machine
  const done: Recovery[] = []
  for (const { id, stage, record } of await findRecords(machine, root)) {
    if (record === undefined) {
      const path = recordPath(root, id, stage)
      // No write proceeds before its record is completely on the disk, so that only a record of the first stage can be
      // incomplete.
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
    // Users need not hear about our own files.
    const files = record.files.map(({ path }) => path).filter((path) => !/^\.houqin[-/]/.test(path))
    if (files.length > 0) done.push({ folder: root, outcome, command: record.command, files })
  }
  return done
}

/** The message if the record of a write that had begun cannot be parsed. */
const unknownRecord =
  '记着那一次写到哪里的文件读不懂，多半是更新的版本写的，或者已经损坏；没有动任何文件，确定它没有用的，删去它'

/**
 * Moves the files into place; false if new bytes are missing or somebody wrote to an old file, in which case all files must stay
 * old.
 */
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
