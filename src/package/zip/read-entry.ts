import { Inflate } from 'fflate'
import { joinBytes } from '../../text/index.ts'
import type { ByteSource } from './byte-source.ts'
import type { ZipEntry } from './zip-entry.ts'

/** One kilobyte can expand to a megabyte: feeding small pieces keeps memory use near the stated size. */
const piece = 1 << 14

/** Reads the bytes of a file in a zip file; undefined if they do not unpack to exactly the size stated in the directory. */
export async function readEntry(
  { start, packed, size, method }: ZipEntry,
  source: ByteSource,
): Promise<Uint8Array | undefined> {
  const bytes = await source.read(start, packed)
  if (bytes === undefined || method === 'stored') return bytes
  return inflate(bytes, size)
}

/** Inflates bytes, stopping once the result exceeds `size`. */
function inflate(bytes: Uint8Array, size: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((chunk) => {
    chunks.push(chunk)
    length += chunk.length
  })
  try {
    for (let at = 0; at === 0 || at < bytes.length; at += piece) {
      stream.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
      if (length > size) return undefined
    }
  } catch {
    // fflate throws if the data is not deflated, or is incomplete.
    return undefined
  }
  return length === size ? joinBytes(chunks) : undefined
}
