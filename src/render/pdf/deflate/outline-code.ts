import type { BitWriter } from './bit-writer.ts'

/** A symbol's code: its bits in the order in which they are written, lowest first. */
export interface Code {
  readonly bits: number
  readonly length: number
}

// One hexadecimal digit a symbol: the lengths of the Huffman codes that suit the outlines of the 3,755 commonest
// characters in Chinese TrueType fonts (思源宋体, 思源黑体, 霞鹜文楷). Any bytes can be written with them.
const literalLengths =
  '555566556666666666766666777777677676876688888888787776768888887898999999999999999999999999999999' +
  '999a99aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabaabbbbaabbbbbbbbbaaaabaaaaabbbbbbbbbbbb' +
  'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb9768f6889aaabceefeffffffffffffffff'
const distanceLengths = '8754543434333569abdffffffffffe'

export const literals: readonly Code[] = canonicalCodes(literalLengths)
export const distances: readonly Code[] = canonicalCodes(distanceLengths)

/** Codes by their lengths alone (RFC 1951, 3.2.2). */
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

/** Order in which the lengths of the lengths' own codes are written; 16 to 18 repeat lengths and are not used. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** Begins the last block of a stream, with the codes above (RFC 1951, 3.2.7). */
export function writeBlockHeader(writer: BitWriter): void {
  const [final, dynamic] = [1, 2]
  writer.write(final, 1)
  writer.write(dynamic, 2)
  writer.write(literalLengths.length - 257, 5)
  writer.write(distanceLengths.length - 1, 5)
  writer.write(order.length - 4, 4)
  for (const symbol of order) writer.write(symbol > 15 ? 0 : 4, 3)
  for (const digit of literalLengths + distanceLengths) writer.write(reversed(Number.parseInt(digit, 16)), 4)
}

/** The code of a length among sixteen codes of four bits. */
const reversed = (length: number): number =>
  ((length & 1) << 3) | ((length & 2) << 1) | ((length & 4) >> 1) | (length >> 3)
