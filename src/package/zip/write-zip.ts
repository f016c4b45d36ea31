import { crc32, joinBytes } from '../../text/index.ts'
import { centralHeader, endRecord, localHeader, type StoredFile } from './headers.ts'

/**
 * Writes a zip file of the given files, by name: sorted by code units, stored without compression (office files and photos are
 * already compressed, and a stored package will still be readable in fifty years), names in UTF-8, one fixed date. The same files
 * give the same bytes. Only for files within the limits of packages.
 */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, bytes] of inZipOrder(files)) {
    const file: StoredFile = { name: encoder.encode(name), size: bytes.length, crc: crc32(bytes) }
    const header = localHeader(file)
    directory.push(centralHeader(file, offset))
    parts.push(header, bytes)
    offset += header.length + bytes.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  return joinBytes([...parts, ...directory, endRecord(directory.length, size, offset)])
}

/** Files by name, in the order in which they are in a package. */
export const inZipOrder = <T>(files: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
  [...files].sort(([a], [b]) => (a < b ? -1 : 1))
