import type { FontChain, FontFace, FontSet } from './font-face.ts'
import { type FontKey, isOwn, roleOf } from './font-keys.ts'

/** Word processors measure glyphs on a grid of 8640 to the inch. */
const gridOfPoint = 8640 / 72 / 1000

/** Width of a glyph in 1/1000 pt as word processors measure it; `advance` is a fraction of the size. */
export const measureGlyph = (advance: number, size: number): number =>
  Math.round(Math.round(advance * size * gridOfPoint) / gridOfPoint)

/** A glyph and where it comes from; `advance` is a fraction of the size. */
export interface FoundGlyph {
  readonly face: number
  readonly glyph: number
  readonly advance: number
}

/** What kind of text a character stands in: Chinese, Latin beside Chinese (numbers), or Latin words. */
export const contexts = { chinese: 0, number: 1, word: 2 } as const
export type GlyphContext = (typeof contexts)[keyof typeof contexts]

/** Finds glyphs along the chains of a font set, and remembers the faces it used and the characters that no face has. */
export interface FaceTable {
  /** Whether the text is in Traditional Chinese, for which fonts have forms of their own. */
  readonly traditional: boolean
  readonly faces: readonly FontFace[]
  /** Computed values that have a note: indices into DocumentModel.evidence. */
  readonly noted: ReadonlySet<number>
  /** Code points that no face has, in the order in which they were met. */
  readonly missing: ReadonlySet<number>
  find(font: FontKey, code: number, context: GlyphContext): FoundGlyph
}

const substitutes = [0x25a1, 0x3013, 0x2610] // □ 〓 ☐
/** Controls, joiners, variation selectors and marks of direction are not drawn. */
const invisible = /^[\p{Cc}\p{Default_Ignorable_Code_Point}]$/u
/** Blanks that few fonts have, as fractions of the size. */
const blanks: ReadonlyMap<number, number> = new Map([
  [0x2002, 1 / 2],
  [0x2003, 1],
  [0x2009, 1 / 5],
  [0x202f, 1 / 5],
  [0x00a0, 1 / 4],
])

export function makeFaceTable(
  fonts: FontSet,
  { traditional = false, noted = new Set<number>() } = {},
): FaceTable {
  const faces: FontFace[] = []
  const missing = new Set<number>()
  const known = new Map<FontKey, readonly Map<number, FoundGlyph>[]>()
  const indexOf = (face: FontFace): number => {
    const index = faces.indexOf(face)
    return index >= 0 ? index : faces.push(face) - 1
  }
  const take = (face: FontFace, glyph: number, advance?: number): FoundGlyph => ({
    face: indexOf(face),
    glyph,
    advance: advance ?? face.advance(glyph) / face.unitsPerEm,
  })
  const search = (chain: FontChain, code: number, context: GlyphContext): FoundGlyph => {
    for (const face of chain) {
      const glyph =
        context === contexts.chinese ? face.glyph(code) : face.latinGlyph(code, context === contexts.word)
      if (glyph !== 0) return take(face, glyph)
    }
    const [first] = chain
    if (!first) throw new RangeError('a font chain must not be empty')
    const blank = blanks.get(code)
    if (blank !== undefined) return take(first, first.glyph(0x20), blank)
    if (invisible.test(String.fromCodePoint(code))) return take(first, first.glyph(0x20), 0)
    missing.add(code)
    return substitute(chain, take)
  }
  return {
    traditional,
    noted,
    faces,
    missing,
    find(font, code, context) {
      const maps = known.get(font) ?? Object.values(contexts).map(() => new Map<number, FoundGlyph>())
      known.set(font, maps)
      const found = maps[context]?.get(code) ?? search(chainOf(fonts, font), code, context)
      maps[context]?.set(code, found)
      return found
    },
  }
}

/** The faces of a font: the school's own, or those of the typeface that it stands for. */
const chainOf = (fonts: FontSet, font: FontKey): FontChain =>
  isOwn(font) ? (fonts[font] ?? []) : fonts[roleOf(font)]

/** A visible box, on the full em. */
function substitute(
  chain: FontChain,
  take: (face: FontFace, glyph: number, advance?: number) => FoundGlyph,
): FoundGlyph {
  for (const code of substitutes) {
    for (const face of chain) if (face.glyph(code) !== 0) return take(face, face.glyph(code))
  }
  return take(chain[0] as FontFace, 0, 1)
}
