import { Unzlib } from 'fflate'

/** A kilobyte can grow to a megabyte: small pieces keep what is in memory small. */
const piece = 1 << 14
/** What deflated data can grow to at the most, by its own size. */
const mostGrowth = 1032

/** Whether compressed data (zlib) in some parts of a file unpacks to no more than `most` bytes; nothing of it is kept. */
export function inflatesWithin(
  bytes: Uint8Array,
  parts: readonly { readonly start: number; readonly end: number }[],
  most: number,
): boolean {
  const packed = parts.reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0)
  if (packed * mostGrowth <= most) return true
  let length = 0
  const stream = new Unzlib((chunk) => {
    length += chunk.length
  })
  try {
    for (const { start, end } of parts)
      for (let at = start; at < end && length <= most; at += piece)
        stream.push(bytes.subarray(at, Math.min(end, at + piece)))
  } catch {
    // Damaged data: the decoder reports it, and what came before it was small enough.
  }
  return length <= most
}
