import type { FontChain, FontFace, FontSet } from './font-face.ts'
import { type FontKey, isOwn, roleOf } from './font-keys.ts'

/** The grid of 8640 per inch on which word processors measure glyphs, in units per 1/1000 pt. */
const gridOfPoint = 8640 / 72 / 1000

/** The width of a glyph in 1/1000 pt as measured by word processors; `advance` is relative to the size. */
export const measureGlyph = (advance: number, size: number): number =>
  Math.round(Math.round(advance * size * gridOfPoint) / gridOfPoint)

/** A glyph and the face that it comes from; `advance` is relative to the size. */
export interface FoundGlyph {
  readonly face: number
  readonly glyph: number
  readonly advance: number
}

/** The kind of text around a character: Chinese, Latin next to Chinese (numbers), or Latin words. */
export const contexts = { chinese: 0, number: 1, word: 2 } as const
export type GlyphContext = (typeof contexts)[keyof typeof contexts]

/** Finds glyphs along the chains of a font set, recording which faces it used and which characters no face has. */
export interface FaceTable {
  /** Whether the text is in Traditional Chinese, for which fonts have separate forms. */
  readonly traditional: boolean
  readonly faces: readonly FontFace[]
  /** Computed values that have a note: indices into DocumentModel.evidence. */
  readonly noted: ReadonlySet<number>
  /** Code points that no face has, in order of first occurrence. */
  readonly missing: ReadonlySet<number>
  find(font: FontKey, code: number, context: GlyphContext): FoundGlyph
}

const substitutes = [0x25a1, 0x3013, 0x2610] // □ 〓 ☐
/** Controls, joiners, variation selectors and direction marks, which are not drawn. */
const invisible = /^[\p{Cc}\p{Default_Ignorable_Code_Point}]$/u
/** The widths of blanks that few fonts have, relative to the size. */
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

/** The faces of a font: the school's own, or those of the typeface that it represents. */
const chainOf = (fonts: FontSet, font: FontKey): FontChain =>
  isOwn(font) ? (fonts[font] ?? []) : fonts[roleOf(font)]

/** Finds a visible box to draw instead, one em wide. */
function substitute(
  chain: FontChain,
  take: (face: FontFace, glyph: number, advance?: number) => FoundGlyph,
): FoundGlyph {
  for (const code of substitutes) {
    for (const face of chain) if (face.glyph(code) !== 0) return take(face, face.glyph(code))
  }
  return take(chain[0] as FontFace, 0, 1)
}
