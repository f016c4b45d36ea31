import { type Bits, BitWriter } from './bit-writer.ts'
import type { Code, FixedCode } from './fixed-code.ts'

const longest = 258
/** The smallest value of each length and distance symbol (RFC 1951, 3.2.5). */
const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
]
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
]
const farthest = 32768
const hashBits = 12
/** The last position of each sequence of the code's minimum match length, by hash; valid from `base`. */
const seen = new Int32Array(1 << hashBits)
let base = 0

/** Encodes bytes with a fixed code. They refer to nothing before themselves, so that pieces can be joined in any order. */
export function encodePiece(bytes: Uint8Array, code: FixedCode): Bits {
  const { literals, shortest } = code
  const writer = new BitWriter(bytes.length)
  // Continuing to count saves clearing the table for every piece.
  if (base > 0x3fffffff) {
    seen.fill(0)
    base = 0
  }
  const start = base + 1
  base += bytes.length + 1
  for (let at = 0; at < bytes.length; ) {
    const hash = hashAt(bytes, at, shortest)
    const last = (seen[hash] ?? 0) - start
    seen[hash] = start + at
    const length = last >= 0 && at - last <= farthest ? matchLength(bytes, last, at) : 0
    if (length < shortest) {
      writeCode(writer, literals[bytes[at] ?? 0])
      at += 1
      continue
    }
    writeMatch(writer, code, length, at - last)
    for (let i = at + 1; i < at + length; i++) seen[hashAt(bytes, i, shortest)] = start + i
    at += length
  }
  return writer.bits()
}

/** Ends a block. */
export const writeEnd = (writer: BitWriter, { literals }: FixedCode): void => writeCode(writer, literals[256])

function writeCode(writer: BitWriter, code: Code | undefined): void {
  if (code) writer.write(code.bits, code.length)
}

function hashAt(bytes: Uint8Array, at: number, length: 3 | 4): number {
  const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
  const key = length === 3 ? three : (three << 8) | (bytes[at + 3] ?? 0)
  return Math.imul(key, 0x9e3779b1) >>> (32 - hashBits)
}

function matchLength(bytes: Uint8Array, earlier: number, at: number): number {
  const most = Math.min(longest, bytes.length - at)
  let length = 0
  while (length < most && bytes[earlier + length] === bytes[at + length]) length++
  return length
}

function writeMatch(writer: BitWriter, code: FixedCode, length: number, distance: number): void {
  const lengthSymbol = symbolOf(lengthBases, length)
  const distanceSymbol = symbolOf(distanceBases, distance)
  const lengthExtra = lengthSymbol < 8 || lengthSymbol === 28 ? 0 : (lengthSymbol >> 2) - 1
  writeCode(writer, code.literals[257 + lengthSymbol])
  writer.write(length - (lengthBases[lengthSymbol] ?? 0), lengthExtra)
  writeCode(writer, code.distances[distanceSymbol])
  writer.write(
    distance - (distanceBases[distanceSymbol] ?? 0),
    distanceSymbol < 4 ? 0 : (distanceSymbol >> 1) - 1,
  )
}

/** The last symbol whose smallest value does not exceed `value`. */
function symbolOf(bases: readonly number[], value: number): number {
  let low = 0
  let high = bases.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((bases[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
