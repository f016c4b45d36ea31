import { Inflate } from 'fflate'
import { joinBytes } from '../../text/index.ts'
import type { ByteSource } from './byte-source.ts'
import type { ZipEntry } from './zip-entry.ts'

/** A kilobyte can grow to a megabyte: small pieces keep what is in memory near the size that was promised. */
const piece = 1 << 14

/** The bytes of a file in a zip file; undefined where they cannot be unpacked to just the size that the directory promises. */
export async function readEntry(
  { start, packed, size, method }: ZipEntry,
  source: ByteSource,
): Promise<Uint8Array | undefined> {
  const bytes = await source.read(start, packed)
  if (bytes === undefined || method === 'stored') return bytes
  return inflate(bytes, size)
}

/** Cut off where it grows beyond `size`. */
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
    // fflate throws for what is no deflated data, and where it does not end.
    return undefined
  }
  return length === size ? joinBytes(chunks) : undefined
}
