import { type Bits, BitWriter } from './bit-writer.ts'
import { encodePiece, writeEnd } from './encode-piece.ts'
import { writeBlockHeader } from './outline-code.ts'

/** A stretch of bytes whose encoding is kept, so that it need not be made again for the next document. */
export interface KnownPiece {
  readonly start: number
  readonly end: number
  readonly bits: Bits
}

/**
 * A zlib stream (RFC 1950) of a font program: stretches that are known are joined in as they are, the others are encoded.
 * Deflating the fonts anew takes longer than all the rest of a PDF, and documents share most of their characters.
 *
 * @param pieces in order, without overlaps
 */
export function deflatePieces(bytes: Uint8Array, pieces: readonly KnownPiece[]): Uint8Array {
  const writer = new BitWriter(bytes.length)
  const [deflateInWindow, fastest] = [0x78, 0x01]
  writer.write(deflateInWindow, 8)
  writer.write(fastest, 8)
  writeBlockHeader(writer)
  let at = 0
  for (const { start, end, bits } of pieces) {
    if (start > at) writer.append(encodePiece(bytes.subarray(at, start)))
    writer.append(bits)
    at = end
  }
  if (at < bytes.length) writer.append(encodePiece(bytes.subarray(at)))
  writeEnd(writer)
  const { bytes: stream } = writer.bits()
  const whole = new Uint8Array(stream.length + 4)
  whole.set(stream)
  new DataView(whole.buffer).setUint32(stream.length, adler32(bytes))
  return whole
}

function adler32(bytes: Uint8Array): number {
  const modulus = 65521
  let [low, high] = [1, 0]
  for (let at = 0; at < bytes.length; ) {
    // So many bytes can be summed before a sum outgrows 32 bits.
    const end = Math.min(at + 3800, bytes.length)
    for (; at < end; at++) {
      low += bytes[at] ?? 0
      high += low
    }
    low %= modulus
    high %= modulus
  }
  return ((high << 16) | low) >>> 0
}
