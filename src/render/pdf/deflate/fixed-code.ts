import type { BitWriter } from './bit-writer.ts'

/** A symbol's code: its bits in the order in which they are written, lowest first. */
export interface Code {
  readonly bits: number
  readonly length: number
}

/** Huffman codes made once for a kind of data, rather than for every stream. They can encode any bytes. */
export interface FixedCode {
  readonly literals: readonly Code[]
  readonly distances: readonly Code[]
  /** The lengths of all codes, literals first, as written in a block's header. */
  readonly lengths: readonly number[]
  /** The minimum length of a match in bytes. */
  readonly shortest: 3 | 4
}

/** @param literalLengths one hexadecimal digit per symbol, as in `distanceLengths` */
export function fixedCode(literalLengths: string, distanceLengths: string, shortest: 3 | 4): FixedCode {
  return {
    literals: canonicalCodes(literalLengths),
    distances: canonicalCodes(distanceLengths),
    lengths: Array.from(literalLengths + distanceLengths, (digit) => Number.parseInt(digit, 16)),
    shortest,
  }
}

/** Derives codes from their lengths (RFC 1951, 3.2.2). */
function canonicalCodes(lengths: string): Code[] {
  const codes = Array.from(lengths, (digit) => ({ bits: 0, length: Number.parseInt(digit, 16) }))
  let next = 0
  for (let length = 1; length <= 15; length++) {
    for (const code of codes) {
      if (code.length !== length) continue
      for (let bit = 0; bit < length; bit++) code.bits |= ((next >> bit) & 1) << (length - 1 - bit)
      next += 1
    }
    next <<= 1
  }
  return codes
}

/** The order in which the lengths of the code length codes are written; 16 to 18, which repeat lengths, are not used. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** Starts the last block of a stream, with a dynamic code (RFC 1951, 3.2.7). */
export function writeBlockHeader(writer: BitWriter, { literals, distances, lengths }: FixedCode): void {
  const [final, dynamic] = [1, 2]
  writer.write(final, 1)
  writer.write(dynamic, 2)
  writer.write(literals.length - 257, 5)
  writer.write(distances.length - 1, 5)
  writer.write(order.length - 4, 4)
  for (const symbol of order) writer.write(symbol > 15 ? 0 : 4, 3)
  for (const length of lengths) writer.write(reversed(length), 4)
}

/** The code of a length, where all sixteen codes have four bits. */
const reversed = (length: number): number =>
  ((length & 1) << 3) | ((length & 2) << 1) | ((length & 4) >> 1) | (length >> 3)
