import { Unzip, UnzipInflate } from 'fflate'
import { joinBytes } from '../../text/index.ts'

/** What a file from outside may cost: entries looked at, and bytes that the wanted ones may grow to. */
const mostEntries = 4096
const mostBytes = 64 << 20
/** A kilobyte can grow to a megabyte: small pieces keep what is in memory near the limit. */
const piece = 1 << 14

/**
 * The named parts of a zip file, or all of them. Nothing else is unpacked; undefined for what is no zip file, is damaged, or grows
 * beyond the limits.
 */
export function unzipParts(
  zip: Uint8Array,
  wanted: ReadonlySet<string> | 'all',
): ReadonlyMap<string, Uint8Array> | undefined {
  const parts = new Map<string, Uint8Array[]>()
  let entries = 0
  let bytes = 0
  const unzip = new Unzip((file) => {
    entries += 1
    if (entries > mostEntries) throw new RangeError('too many entries')
    if ((wanted !== 'all' && !wanted.has(file.name)) || parts.has(file.name)) return
    const chunks: Uint8Array[] = []
    parts.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error) throw error
      bytes += chunk.length
      if (bytes > mostBytes) throw new RangeError('too large')
      chunks.push(chunk)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < zip.length; at += piece)
      unzip.push(zip.subarray(at, at + piece), at + piece >= zip.length)
  } catch {
    // No zip, a damaged one, or one that unpacks without end.
    return undefined
  }
  return new Map([...parts].map(([name, chunks]) => [name, joinBytes(chunks)]))
}
