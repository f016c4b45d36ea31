import type { Host } from '../../host/index.ts'
import type { NamedFile } from '../../package/index.ts'

/**
 * Finds the packages named by the user: files as they are, folders with every `.zip` below them. Sorted by label; the label of a
 * package in a folder is its path below that folder, so that it is the same on every machine.
 */
export async function findPackages(named: readonly NamedFile[], host: Host): Promise<readonly NamedFile[]> {
  const found = new Map<string, NamedFile>()
  for (const { path } of named) {
    const add = (at: string, label: string): void => void found.set(at, { path: at, label })
    if ((await host.kindOf(path)) === 'folder')
      for (const name of (await host.listTree(path, ['.zip'])) ?? []) add(`${path}/${name}`, name)
    else add(path, path.slice(path.replaceAll('\\', '/').lastIndexOf('/') + 1))
  }
  return [...found.values()].sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
}
