import { areSame, crc32, joinBytes } from '../../text/index.ts'
import type { ByteSource } from './byte-source.ts'
import { centralHeader, endRecord, localHeader, type StoredFile } from './headers.ts'
import type { ZipDirectory } from './read-directory.ts'
import { readEntry } from './read-entry.ts'
import { inZipOrder } from './write-zip.ts'

/**
 * Checks that a zip file is, byte for byte, what `writeZip` makes of its files, with nothing added and nothing different. One
 * file at a time is in memory. Returns the file at which it first differs, `''` for the directory, or undefined if it does not
 * differ.
 */
export async function findWrapping(directory: ZipDirectory, source: ByteSource): Promise<string | undefined> {
  const encoder = new TextEncoder()
  const central: Uint8Array[] = []
  let offset = 0
  for (const [name, entry] of inZipOrder(directory)) {
    const bytes = entry.method === 'stored' ? await readEntry(entry, source) : undefined
    if (bytes === undefined) return name
    const file: StoredFile = { name: encoder.encode(name), size: bytes.length, crc: crc32(bytes) }
    const header = localHeader(file)
    if (entry.offset !== offset || entry.start !== offset + header.length) return name
    if (!areSame(header, await source.read(offset, header.length))) return name
    central.push(centralHeader(file, offset))
    offset = entry.start + bytes.length
  }
  const size = central.reduce((sum, { length }) => sum + length, 0)
  const rest = joinBytes([...central, endRecord(central.length, size, offset)])
  if (source.size !== offset + rest.length) return ''
  return areSame(rest, await source.read(offset, rest.length)) ? undefined : ''
}
