import type { Host } from '../../host/index.ts'
import type { NamedFile } from '../archive/index.ts'

/**
 * The packages among what the user named: files as they are, folders with all `.zip` below them. A label is the path below
 * the folder, so that it is the same on every machine. Sorted by it.
 */
export async function findPackages(named: readonly NamedFile[], host: Host): Promise<readonly NamedFile[]> {
  const found = new Map<string, NamedFile>()
  for (const { path } of named) {
    const below = await host.listTree(path)
    const add = (at: string, label: string): void => void found.set(at, { path: at, label })
    if (!below) add(path, path.slice(path.replaceAll('\\', '/').lastIndexOf('/') + 1))
    for (const name of below ?? []) if (/\.zip$/i.test(name)) add(`${path}/${name}`, name)
  }
  return [...found.values()].sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
}
