import type { PackedPart } from './packed-part.ts'

const localHeader = { signature: 0x04034b50, length: 30 }
const centralHeader = { signature: 0x02014b50, length: 46 }
const end = { signature: 0x06054b50, length: 22 }

/** Version 2.0: deflate. */
const version = 20
const deflate = 8
/** 1980-01-01, the earliest date that a zip file can state, so that the bytes do not depend on the day. */
const [time, date] = [0, 0x21]

/** Writes a zip file of parts in the given order (PKWARE APPNOTE 6.3, 4.3). Paths are ASCII. */
export function zipFile(parts: readonly (readonly [path: string, part: PackedPart])[]): Uint8Array {
  const directory = parts.reduce(
    (sum, [path, { deflated }]) => sum + localHeader.length + path.length + deflated.length,
    0,
  )
  const directoryLength = parts.reduce((sum, [path]) => sum + centralHeader.length + path.length, 0)
  const file = new Uint8Array(directory + directoryLength + end.length)
  const view = new DataView(file.buffer)
  let [at, entry] = [0, directory]
  for (const [path, part] of parts) {
    const name = Uint8Array.from(path, (character) => character.charCodeAt(0))
    view.setUint32(at, localHeader.signature, true)
    writeEntry(view, at + 4, path, part)
    file.set(name, at + localHeader.length)
    file.set(part.deflated, at + localHeader.length + path.length)
    view.setUint32(entry, centralHeader.signature, true)
    view.setUint16(entry + 4, version, true)
    writeEntry(view, entry + 6, path, part)
    view.setUint32(entry + 42, at, true)
    file.set(name, entry + centralHeader.length)
    at += localHeader.length + path.length + part.deflated.length
    entry += centralHeader.length + path.length
  }
  view.setUint32(entry, end.signature, true)
  view.setUint16(entry + 8, parts.length, true)
  view.setUint16(entry + 10, parts.length, true)
  view.setUint32(entry + 12, directoryLength, true)
  view.setUint32(entry + 16, directory, true)
  return file
}

/** Writes the fields common to both headers of an entry. */
function writeEntry(view: DataView, at: number, path: string, { deflated, crc, length }: PackedPart): void {
  view.setUint16(at, version, true)
  view.setUint16(at + 4, deflate, true)
  view.setUint16(at + 6, time, true)
  view.setUint16(at + 8, date, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, deflated.length, true)
  view.setUint32(at + 18, length, true)
  view.setUint16(at + 22, path.length, true)
}
