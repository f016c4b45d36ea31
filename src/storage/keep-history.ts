import type { Change, ChangeRecord, Machine } from '../host/index.ts'
import { historyFolder, recordChange } from './history/index.ts'

/** The changes to a folder's history that record a set of changes. The folder's lock must be held. */
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
