import type { Workspace } from '../../records/index.ts'

/** The photos that belong to a term's records: those that a record names, and those in a folder named after a record's id. */
export function photosOfTerm(
  { ledgers }: Workspace,
  term: string,
  paths: readonly string[],
): readonly string[] {
  const names = new Set<string>()
  const folders = new Set<string>()
  for (const { records } of ledgers.get(term)?.values() ?? []) {
    for (const { id, values } of records) {
      folders.add(plain(id))
      const { photos } = values
      for (const name of Array.isArray(photos) ? photos : [])
        if (typeof name === 'string') names.add(plain(name)).add(plain(`${id}/${name}`))
    }
  }
  return paths.filter((path) => {
    const known = plain(path)
    return names.has(known) || below(known, folders)
  })
}

/** Whether a path is inside one of the records' folders. */
const below = (path: string, folders: ReadonlySet<string>): boolean =>
  [...path.matchAll(/\//g)].some(({ index }) => folders.has(path.slice(0, index)))

/** Normalises the name of a photo for comparison across systems. */
const plain = (path: string): string => path.normalize('NFC').replaceAll('\\', '/').toLowerCase()
