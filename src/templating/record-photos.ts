import { diagnose } from '../diagnostics/index.ts'
import type { EvidenceRecord } from '../document/index.ts'
import { type Entry, evidenceOf, type RecordSet } from '../facts/index.ts'
import type { LedgerRecord } from '../records/index.ts'
import { findSimilar } from '../text/index.ts'
import type { Call } from './helper.ts'
import { plainPath, readFaces } from './photo-faces.ts'
import { report } from './session.ts'

/** A photo of a record. */
export interface RecordPhoto {
  readonly entry: Entry
  /** The file's path below the photos folder. */
  readonly source: string
  /** The record, with the location at which it names photos. */
  readonly record: EvidenceRecord
  /** Its number among the record's photos, from 1. */
  readonly ordinal: number
  /** The number of the record's photos. */
  readonly many: number
  /** Whether people are recognisable in it (有人脸); absent if the record does not say so. */
  readonly faces?: boolean | undefined
}

/**
 * The photos of a set's records, record by record: those that `photos` names, then the other files of the folder that is
 * named after the record's id. A name without a file is reported.
 */
export function recordPhotos(call: Call, set: RecordSet): readonly RecordPhoto[] {
  const files = new Map(call.session.photos.map((path) => [plainPath(path), path]))
  const seen = new Set<LedgerRecord>()
  return set.entries.flatMap((entry) => {
    const { record } = entry
    if (seen.has(record)) return []
    seen.add(record)
    const facesOf = readFaces(record)
    const all = new Set([...namedPhotos(call, record, files), ...ownPhotos(record, call.session.photos)])
    const readable = [...all].filter((source) => !call.session.unreadable.has(source))
    const sources = readable.filter((source) => !(call.session.withoutFaces && facesOf(source) === true))
    if (sources.length < readable.length) leftOut(call, record, readable.length - sources.length)
    const place = placeOf(entry, set)
    return sources.map((source, at) => ({
      entry,
      source,
      record: place,
      ordinal: at + 1,
      many: sources.length,
      faces: facesOf(source),
    }))
  })
}

const leftOut = (call: Call, { id, location, locations }: LedgerRecord, many: number): void =>
  report(
    call.session,
    diagnose(
      'photo-left-out',
      `${id} 有${many}张照片认得出人，没有放进隐名的文件`,
      locations.faces ?? location,
    ),
  )

function namedPhotos(
  call: Call,
  record: LedgerRecord,
  files: ReadonlyMap<string, string>,
): readonly string[] {
  const { photos } = record.values
  const names = Array.isArray(photos) ? photos.filter((name) => typeof name === 'string') : []
  const facesOf = readFaces(record)
  return names.flatMap((name) => {
    const found = files.get(plainPath(name)) ?? files.get(plainPath(`${record.id}/${name}`))
    if (found !== undefined) return [found]
    // A package for use outside the school does not contain such a photo, so that its absence is no fault.
    if (call.session.withoutFaces && facesOf(name) === true) return []
    const similar = findSimilar(name, [...files.values()])
    report(
      call.session,
      diagnose(
        'photo-missing',
        `${record.id} 写了照片“${name}”，photos 文件夹里没有这个文件，没有放它`,
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
  files.filter((path) => plainPath(path).startsWith(`${plainPath(id)}/`))

function placeOf(entry: Entry, set: RecordSet): EvidenceRecord {
  const { record } = entry
  const { file, line, column } = record.locations.photos ?? record.location
  const [evidence] = evidenceOf([entry])
  return { kind: evidence?.kind ?? set.kind.name, id: record.id, file, line, column }
}
