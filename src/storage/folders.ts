import type { Disk } from '../host/index.ts'

/** What houqin keeps for itself in a folder that it writes: who is writing, what is half written, what was changed. */
export const ownFolder = '.houqin'

export const parentOf = (path: string): string => {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  if (end < 0) return '.'
  return end === 0 ? path.slice(0, 1) : path.slice(0, end)
}

/** The folders that are not there on the way to one, outermost first. */
export async function missingFolders(disk: Disk, folder: string): Promise<readonly string[]> {
  const missing: string[] = []
  for (let at = folder; (await disk.look(at)) === undefined; at = parentOf(at)) {
    missing.unshift(at)
    if (parentOf(at) === at) break
  }
  return missing
}

/** Makes a folder with all above it; gives those that were not there, outermost first. */
export async function makeFolders(disk: Disk, folder: string): Promise<readonly string[]> {
  const made: string[] = []
  for (const path of await missingFolders(disk, folder)) {
    // Another process may have been faster.
    if (!(await disk.makeFolder(path))) continue
    made.push(path)
    await disk.settle(parentOf(path))
  }
  return made
}
