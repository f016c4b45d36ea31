import type { TrueTypeSubset } from '../subset.ts'
import { glyphData, type TrueType } from '../true-type.ts'
import type { Bits } from './bit-writer.ts'
import { deflatePieces } from './deflate-pieces.ts'
import { encodePiece } from './encode-piece.ts'

// Fonts are open for as long as the process runs.
const known = new WeakMap<TrueType, Map<number, Bits>>()

/** Deflates a cut-down font, each outline once a process. */
export function deflateFont(font: TrueType, { program, outlines }: TrueTypeSubset): Uint8Array {
  const encoded = known.get(font) ?? new Map<number, Bits>()
  known.set(font, encoded)
  const bitsOf = (glyph: number, length: number): Bits => {
    const bits = encoded.get(glyph) ?? encodePiece(padded(glyphData(font, glyph), length))
    encoded.set(glyph, bits)
    return bits
  }
  return deflatePieces(
    program,
    outlines.map(({ glyph, start, end }) => ({ start, end, bits: bitsOf(glyph, end - start) })),
  )
}

function padded(data: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  bytes.set(data)
  return bytes
}
