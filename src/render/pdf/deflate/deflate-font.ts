import type { TrueTypeSubset } from '../subset.ts'
import { glyphData, type TrueType } from '../true-type.ts'
import { outlineCode } from './codes.ts'
import { deflatePieces, type EncodedPiece, encode } from './deflate-pieces.ts'

// Fonts are open for as long as the process runs.
const known = new WeakMap<TrueType, Map<number, EncodedPiece>>()

/** Deflates a cut-down font, each outline once a process. */
export function deflateFont(font: TrueType, { program, outlines }: TrueTypeSubset): Uint8Array {
  const encoded = known.get(font) ?? new Map<number, EncodedPiece>()
  known.set(font, encoded)
  const pieceOf = (glyph: number, length: number): EncodedPiece => {
    const piece = encoded.get(glyph) ?? encode(padded(glyphData(font, glyph), length), outlineCode)
    encoded.set(glyph, piece)
    return piece
  }
  return deflatePieces(
    program,
    outlineCode,
    outlines.map(({ glyph, start, end }) => ({ start, end, ...pieceOf(glyph, end - start) })),
  )
}

function padded(data: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  bytes.set(data)
  return bytes
}
