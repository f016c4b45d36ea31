import { hexWord } from './to-unicode.ts'

/** How far a glyph may be from its place without being corrected, 1/1000 pt (0.007 mm). */
const tolerance = 20

/** Glyphs to show in a row; every array has one entry per glyph. */
export interface GlyphRow {
  /** Two-byte codes of the font. */
  readonly codes: readonly number[]
  /** The advances that a PDF reader assumes, 1/1000 em. */
  readonly widths: readonly number[]
  /** The advances in the layout, 1/1000 pt. */
  readonly advances: readonly number[]
  /** Font size, 1/1000 pt. */
  readonly size: number
}

/**
 * The character spacing and the operand-and-operator that show a row of glyphs: the spacing that most glyphs share, so
 * that streams stay small, and corrections for the others.
 *
 * @returns `spacing` in 1/1000 pt; `operator` is `<…>Tj` or `[…]TJ`
 */
export function showText({ codes, widths, advances, size }: GlyphRow): { spacing: number; operator: string } {
  const extras = advances.map((advance, i) => Math.round(advance - ((widths[i] ?? 0) * size) / 1000))
  const spacing = commonest(extras.slice(0, -1))
  let [strings, hex] = ['', '']
  let drift = 0
  codes.forEach((code, i) => {
    hex += hexWord(code)
    drift += (extras[i] ?? 0) - spacing
    if (Math.abs(drift) <= tolerance || i === codes.length - 1) return
    // TJ subtracts, in 1/1000 em.
    const correction = -Math.round((drift * 1_000_000) / size) / 1000
    strings += `<${hex}>${correction}`
    hex = ''
    drift = 0
  })
  const operator = strings === '' ? `<${hex}>Tj` : `[${strings}<${hex}>]TJ`
  return { spacing, operator }
}

/** The most frequent value, the first of several; 0 if there are none. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  let [best, bestCount] = [0, 0]
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1
    counts.set(value, count)
    if (count > bestCount) [best, bestCount] = [value, count]
  }
  return best
}
