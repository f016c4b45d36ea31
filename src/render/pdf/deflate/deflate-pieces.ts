import { type Adler, adlerNumber, adlerOf, joinAdler, noBytes } from './adler32.ts'
import { type Bits, BitWriter } from './bit-writer.ts'
import { encodePiece, writeEnd } from './encode-piece.ts'
import { type FixedCode, writeBlockHeader } from './fixed-code.ts'

/** Encoded bytes, kept for the next document. */
export interface EncodedPiece {
  readonly bits: Bits
  readonly adler: Adler
}

/** A range of bytes whose encoding is known. */
export interface KnownPiece extends EncodedPiece {
  readonly start: number
  readonly end: number
}

/**
 * Makes a zlib stream (RFC 1950): known ranges are inserted as they are, the others are encoded. Deflating fonts again takes
 * longer than all the rest of a PDF, and documents share most of their characters.
 *
 * @param code what the known pieces were encoded with
 * @param pieces in order, without overlaps
 */
export function deflatePieces(
  bytes: Uint8Array,
  code: FixedCode,
  pieces: readonly KnownPiece[] = [],
): Uint8Array {
  const writer = new BitWriter(bytes.length)
  const [deflateInWindow, fastest] = [0x78, 0x01]
  writer.write(deflateInWindow, 8)
  writer.write(fastest, 8)
  writeBlockHeader(writer, code)
  let adler = noBytes
  let at = 0
  const add = (piece: EncodedPiece, end: number): void => {
    writer.append(piece.bits)
    adler = joinAdler(adler, piece.adler, end - at)
    at = end
  }
  const addTo = (end: number): void => {
    if (end > at) add(encode(bytes.subarray(at, end), code), end)
  }
  for (const piece of pieces) {
    addTo(piece.start)
    add(piece, piece.end)
  }
  addTo(bytes.length)
  writeEnd(writer, code)
  const { bytes: stream } = writer.bits()
  const whole = new Uint8Array(stream.length + 4)
  whole.set(stream)
  new DataView(whole.buffer).setUint32(stream.length, adlerNumber(adler))
  return whole
}

/** Encodes bytes that will be a piece of streams. */
export const encode = (bytes: Uint8Array, code: FixedCode): EncodedPiece => ({
  bits: encodePiece(bytes, code),
  adler: adlerOf(bytes),
})
