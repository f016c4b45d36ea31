import { Unzip, UnzipInflate } from 'fflate'
import { joinBytes } from '../../text/index.ts'

/** Limits on files from outside: the number of entries, and the unpacked size of the wanted ones in bytes. */
const mostEntries = 4096
const mostBytes = 64 << 20
/** One kilobyte can expand to a megabyte: feeding small pieces keeps memory use near the limit. */
const piece = 1 << 14

/**
 * Unpacks the named parts of a zip file, or all of them, and nothing else; undefined if it is not a zip file, is damaged, or
 * exceeds the limits.
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
    // Not a zip file, a damaged one, or one that expands beyond the limits.
    return undefined
  }
  return new Map([...parts].map(([name, chunks]) => [name, joinBytes(chunks)]))
}
