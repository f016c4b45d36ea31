import type { Host } from '../../host/index.ts'
import type { NamedFile } from '../../package/index.ts'

/**
 * The packages among what the user named: files as they are, folders with all `.zip` below them. A label is the path below
 * the folder, so that it is the same on every machine. Sorted by it.
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
