import type { FontFace } from '../../typesetting/index.ts'
import { missing } from './missing-glyph.ts'

/**
 * The glyphs of one face that one document draws, numbered in order of first use. Code points that share a glyph have separate
 * numbers, so that each number stands for one character when text is copied.
 */
export interface UsedGlyphs {
  readonly face: FontFace
  /** By number: the glyph in the face, 0 first, {@link missing} for a character that the face lacks. */
  readonly glyphs: readonly number[]
  /** By number: the code point; number 0 is never drawn. */
  readonly codePoints: readonly number[]
  /** By number: the addition to the glyph's advance, in font units. */
  readonly widenings: readonly number[]
  /** By number: the advance in 1/1000 em, rounded as in the file's width table. */
  readonly widths: readonly number[]
  /**
   * The number of a glyph that represents a code point.
   * @param advance the advance in the layout, 1/1000 em
   */
  number(glyph: number, codePoint: number, advance: number): number
}

/**
 * From this width on, in 1/1000 em, a gap is made part of the preceding glyph. Programs that extract text by position take a gap
 * of a tenth of an em for a space, for example between 2026 and 年, or in a widely spaced line.
 */
const widestGap = 80
/** Glyphs are widened by multiples of this, 1/1000 em, so that there are few different widths. */
const step = 50
const mostSteps = 63

export function collectGlyphs(face: FontFace): UsedGlyphs {
  const numbers = new Map<number, number>()
  const glyphs = [0]
  const codePoints = [0]
  const widenings = [0]
  const width = (units: number): number => Math.round((units * 1000) / face.unitsPerEm)
  const widths = [width(face.advance(0))]
  return {
    face,
    glyphs,
    codePoints,
    widenings,
    widths,
    number(glyph, codePoint, advance) {
      const gap = advance - width(face.advance(glyph))
      const steps = gap > widestGap ? Math.min(Math.round(gap / step), mostSteps) : 0
      const key = (glyph * 0x110000 + codePoint) * (mostSteps + 1) + steps
      const known = numbers.get(key)
      if (known !== undefined) return known
      const widening = Math.round((steps * step * face.unitsPerEm) / 1000)
      numbers.set(key, glyphs.length)
      codePoints.push(codePoint)
      widenings.push(widening)
      widths.push(width(face.advance(glyph) + widening))
      return glyphs.push(glyph === 0 ? missing : glyph) - 1
    },
  }
}
