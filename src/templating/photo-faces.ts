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

/** The photos of a workspace in which, according to its records, people are recognisable. */
export function photosWithFaces(
  { ledgers, catalogues }: Workspace,
  photos: readonly string[],
): ReadonlySet<string> {
  const records = [...ledgers.values(), catalogues].flatMap((term) =>
    [...term.values()].flatMap((ledger) => ledger.records),
  )
  const found = new Set<string>()
  for (const record of records.filter(({ values }) => values.faces !== undefined)) {
    const facesOf = readFaces(record)
    const { photos: named } = record.values
    const own = new Set(
      (Array.isArray(named) ? named : []).flatMap((name) =>
        typeof name === 'string' ? [plainPath(name), plainPath(`${record.id}/${name}`)] : [],
      ),
    )
    const folder = `${plainPath(record.id)}/`
    for (const photo of photos) {
      const path = plainPath(photo)
      if ((own.has(path) || path.startsWith(folder)) && facesOf(photo) === true) found.add(photo)
    }
  }
  return found
}
