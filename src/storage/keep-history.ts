import type { Change, ChangeRecord, Machine } from '../host/index.ts'
import { historyFolder, recordChange } from './history/index.ts'

/** What a set of changes adds to the history of a folder, and what it drops from it. The lock of the folder must be held. */
export async function historyChanges(
  machine: Machine,
  root: string,
  changes: readonly Change[],
  record: ChangeRecord,
): Promise<readonly Change[]> {
  const paths = ((await machine.disk.names(`${root}/${historyFolder}`)) ?? []).map(
    (name) => `${historyFolder}/${name}`,
  )
  const kept = await Promise.all(
    paths.map(async (path) => ({ path, size: (await machine.sizeOf(`${root}/${path}`)) ?? 0 })),
  )
  const files = recordChange(kept, { ...record, time: machine.stamp(), changes })
  return Promise.all(
    files.map(async ({ path, after }) => ({
      path,
      before: await machine.disk.read(`${root}/${path}`),
      after,
    })),
  )
}
