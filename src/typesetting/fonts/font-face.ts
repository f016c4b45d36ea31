import type { Memory } from '../../memory/index.ts'
import type { OwnFont } from './font-keys.ts'
import type { FontRole } from './role-fonts.ts'
import type { FontTables } from './sfnt.ts'

/** An opened font: width and glyph tables for setting, raw tables for embedding. Opened once per process. */
export interface FontFace {
  /** Stable id, e.g. `noto-serif-sc-400`. */
  readonly id: string
  readonly postScriptName: string
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  /** Glyph of a code point, as Chinese text wants it (—— on the em, full width); 0 where the font has none. */
  glyph(codePoint: number): number
  /**
   * Glyph of a code point within Latin text, as word processors set it there: the font's default form (a — narrower
   * than the em), or after a Latin letter the form for Latin words (the 4 of A4).
   */
  latinGlyph(codePoint: number, afterLetter: boolean): number
  /** Advance of a glyph in font units. */
  advance(glyph: number): number
  /** The tables of the font by tag, of this font alone in a collection: `glyf` or `CFF ` holds the outlines. */
  readonly tables: FontTables
  /** What writers have worked out of its outlines: kept as long as the face is open. */
  readonly memory: Memory
}

/** Faces for each role in order of preference; a character is set in the first face that has it. */
export type FontChain = readonly FontFace[]

/** Opened fonts for every typeface of the standard, and for the school's own. No chain is empty. */
export type FontSet = Readonly<Record<FontRole, FontChain> & Record<OwnFont, FontChain | undefined>>
