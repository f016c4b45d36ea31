import { Unzlib } from 'fflate'

/** One kilobyte can expand to a megabyte: feeding small pieces limits memory use. */
const piece = 1 << 14
/** The maximum expansion of deflated data. */
const mostGrowth = 1032

/** Whether zlib data in several parts of a file unpacks to at most `most` bytes; the result is discarded. */
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
    // Damaged data: the decoder will report it, and what precedes the damage was small enough.
  }
  return length <= most
}
