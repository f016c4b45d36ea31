import { diagnose } from '../diagnostics/index.ts'
import type { EvidenceRecord } from '../document/index.ts'
import { type Entry, evidenceOf, type RecordSet } from '../facts/index.ts'
import type { LedgerRecord } from '../records/index.ts'
import { findSimilar } from '../text/index.ts'
import type { Call } from './helper.ts'
import { report } from './session.ts'

/** A photo of a record. */
export interface RecordPhoto {
  readonly entry: Entry
  /** The file's path below the photos folder. */
  readonly source: string
  /** The record, and where it names the photo. */
  readonly record: EvidenceRecord
  /** From 1 among the record's photos. */
  readonly ordinal: number
  /** How many photos the record has. */
  readonly many: number
}

/**
 * The photos of a set's records, record by record: those that `photos` names, then the other files of the folder that
 * has the record's id for its name. A name that no file has is reported where it stands.
 */
export function recordPhotos(call: Call, set: RecordSet): readonly RecordPhoto[] {
  const files = new Map(call.session.photos.map((path) => [plain(path), path]))
  const seen = new Set<LedgerRecord>()
  return set.entries.flatMap((entry) => {
    const { record } = entry
    if (seen.has(record)) return []
    seen.add(record)
    const sources = new Set([...namedPhotos(call, record, files), ...ownPhotos(record, call.session.photos)])
    const place = placeOf(entry, set)
    return [...sources].map((source, at) => ({
      entry,
      source,
      record: place,
      ordinal: at + 1,
      many: sources.size,
    }))
  })
}

function namedPhotos(
  call: Call,
  record: LedgerRecord,
  files: ReadonlyMap<string, string>,
): readonly string[] {
  const { photos } = record.values
  const names = Array.isArray(photos) ? photos.filter((name) => typeof name === 'string') : []
  return names.flatMap((name) => {
    const found = files.get(plain(name)) ?? files.get(plain(`${record.id}/${name}`))
    if (found !== undefined) return [found]
    const similar = findSimilar(name, [...files.values()])
    report(
      call.session,
      diagnose(
        'photo-missing',
        `${record.id} 写了照片“${name}”，photos 文件夹里没有这个文件`,
        record.locations.photos ?? record.location,
        [
          similar === undefined
            ? `把照片放到数据文件夹的 photos/${name}，或放进 photos/${record.id}/，或删去这一行。`
            : `是不是想写 ${similar}？`,
        ],
      ),
    )
    return []
  })
}

const ownPhotos = ({ id }: LedgerRecord, files: readonly string[]): readonly string[] =>
  files.filter((path) => plain(path).startsWith(`${plain(id)}/`))

/** As names are compared: the systems that photos come from differ in case, slashes and the composing of letters. */
const plain = (path: string): string => path.normalize('NFC').replaceAll('\\', '/').toLowerCase()

function placeOf(entry: Entry, set: RecordSet): EvidenceRecord {
  const { record } = entry
  const { file, line, column } = record.locations.photos ?? record.location
  const [evidence] = evidenceOf([entry])
  return { kind: evidence?.kind ?? set.kind.name, id: record.id, file, line, column }
}
