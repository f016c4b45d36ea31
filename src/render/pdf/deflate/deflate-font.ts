import type { Memory } from '../../../memory/index.ts'
import type { TrueTypeSubset } from '../subset.ts'
import { glyphData, type TrueType } from '../true-type.ts'
import { outlineCode } from './codes.ts'
import { deflatePieces, type EncodedPiece, encode } from './deflate-pieces.ts'

const noPieces = (): Map<number, EncodedPiece> => new Map()

/** Deflates a font subset, each outline only once while the font is open. */
export function deflateFont(
  font: TrueType,
  { program, outlines }: TrueTypeSubset,
  memory: Memory,
): Uint8Array {
  const encoded = memory.recall(noPieces, font)
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
