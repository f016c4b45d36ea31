import type { LedgerRecord, Workspace } from '../records/index.ts'

const allWords: ReadonlySet<string> = new Set(['全部', '都有', '有', '是', 'true'])
const noneWords: ReadonlySet<string> = new Set(['无', '没有', '都没有', '否', 'false'])

/** Reads what a record states about faces on its photos; a photo is named as in `photos`, or by its file name alone. */
export function readFaces({ values, id }: LedgerRecord): (photo: string) => boolean | undefined {
  const { faces } = values
  const written = Array.isArray(faces) ? faces.filter((name) => typeof name === 'string') : []
  if (written.length === 0) return () => undefined
  if (written.some((word) => allWords.has(word))) return () => true
  if (written.every((word) => noneWords.has(word))) return () => false
  const names = new Set(written.flatMap((name) => [plainPath(name), plainPath(`${id}/${name}`)]))
  return (photo) => names.has(plainPath(photo)) || names.has(plainPath(photo).replace(/^.*\//, ''))
}

/** Normalises a path for comparison: the systems that photos come from differ in case, slashes and Unicode composition. */
export const plainPath = (path: string): string => path.normalize('NFC').replaceAll('\\', '/').toLowerCase()

/** Records of all ledgers, catalogues included. */
const recordsOf = ({ ledgers, catalogues }: Workspace): readonly LedgerRecord[] =>
  [...ledgers.values(), catalogues].flatMap((term) => [...term.values()].flatMap(({ records }) => records))

/** The paths, as {@link plainPath}, that a record's `photos` may mean. */
const namedBy = ({ id, values: { photos } }: LedgerRecord): readonly string[] =>
  (Array.isArray(photos) ? photos : []).flatMap((name) =>
    typeof name === 'string' ? [plainPath(name), plainPath(`${id}/${name}`)] : [],
  )

/** The photos of a workspace in which, according to its records, people are recognisable. */
export function photosWithFaces(workspace: Workspace, photos: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const record of recordsOf(workspace).filter(({ values }) => values.faces !== undefined)) {
    const facesOf = readFaces(record)
    const own = new Set(namedBy(record))
    const folder = `${plainPath(record.id)}/`
    for (const photo of photos) {
      const path = plainPath(photo)
      if ((own.has(path) || path.startsWith(folder)) && facesOf(photo) === true) found.add(photo)
    }
  }
  return found
}

/** The photos that belong to no record: none names them, and their folder is not called after one. */
export function photosOfNone(workspace: Workspace, photos: readonly string[]): readonly string[] {
  if (photos.length === 0) return []
  const records = recordsOf(workspace)
  const named = new Set(records.flatMap(namedBy))
  const folders = new Set(records.map(({ id }) => plainPath(id)))
  return photos.filter((photo) => {
    const path = plainPath(photo)
    return !named.has(path) && !folders.has(path.slice(0, Math.max(0, path.indexOf('/'))))
  })
}
