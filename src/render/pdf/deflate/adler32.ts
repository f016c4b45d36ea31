/** The two sums of Adler-32 (RFC 1950, 9), each below {@link modulus}. */
export interface Adler {
  readonly low: number
  readonly high: number
}

const modulus = 65521

/** The sums of no bytes. */
export const noBytes: Adler = { low: 1, high: 0 }

export function adlerOf(bytes: Uint8Array): Adler {
  let { low, high } = noBytes
  for (let at = 0; at < bytes.length; ) {
    // The number of bytes that can be summed before a sum exceeds 32 bits.
    const end = Math.min(at + 3800, bytes.length)
    for (; at < end; at++) {
      low += bytes[at] ?? 0
      high += low
    }
    low %= modulus
    high %= modulus
  }
  return { low, high }
}

/** Combines the sums of two adjacent ranges; `length` is that of the second. */
export const joinAdler = (first: Adler, second: Adler, length: number): Adler => ({
  low: (first.low + second.low + modulus - 1) % modulus,
  high: (first.high + second.high + (first.low + modulus - 1) * (length % modulus)) % modulus,
})

/** The checksum as written at the end of a stream. */
export const adlerNumber = ({ low, high }: Adler): number => ((high << 16) | low) >>> 0
