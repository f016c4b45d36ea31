import type { Disk } from '../host/index.ts'

/**
 * The folder in which houqin keeps its own data about a folder that it writes: the lock, records of unfinished writes, the
 * history.
 */
export const ownFolder = '.houqin'

export const parentOf = (path: string): string => {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  if (end < 0) return '.'
  return end === 0 ? path.slice(0, 1) : path.slice(0, end)
}

/** The missing folders on the path to a folder, outermost first. */
export async function missingFolders(disk: Disk, folder: string): Promise<readonly string[]> {
  const missing: string[] = []
  for (let at = folder; (await disk.look(at)) === undefined; at = parentOf(at)) {
    missing.unshift(at)
    if (parentOf(at) === at) break
  }
  return missing
}

/** Creates a folder and its parents; returns those that were created, outermost first. */
export async function makeFolders(disk: Disk, folder: string): Promise<readonly string[]> {
  const made: string[] = []
  for (const path of await missingFolders(disk, folder)) {
    // Another process may have created it first.
    if (!(await disk.makeFolder(path))) continue
    made.push(path)
    await disk.settle(parentOf(path))
  }
  return made
}
