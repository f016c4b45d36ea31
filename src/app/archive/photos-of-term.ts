import type { Workspace } from '../../records/index.ts'

/** The photos that belong to the records of a term: those that a record names, and those in the folder with its id for a name. */
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

/** Whether one of the folders above a path is a record's. */
const below = (path: string, folders: ReadonlySet<string>): boolean =>
  [...path.matchAll(/\//g)].some(({ index }) => folders.has(path.slice(0, index)))

/** As names of photos are compared, whatever system they come from. */
const plain = (path: string): string => path.normalize('NFC').replaceAll('\\', '/').toLowerCase()
