import type { Memory } from '../../memory/index.ts'
import type { OwnFont } from './font-keys.ts'
import type { FontRole } from './role-fonts.ts'
import type { FontTables } from './sfnt.ts'

/** An opened font: width and glyph tables for setting, raw tables for embedding. Opened once per process. */
export interface FontFace {
  /** A stable id, e.g. `noto-serif-sc-400`. */
  readonly id: string
  readonly postScriptName: string
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  /** The glyph of a code point in Chinese text (—— without a gap, full width); 0 if the font has none. */
  glyph(codePoint: number): number
  /**
   * The glyph of a code point within Latin text, as word processors set it there: the font's default form (a — narrower than an
   * em) or, after a Latin letter, the form for Latin words (the 4 of A4).
   */
  latinGlyph(codePoint: number, afterLetter: boolean): number
  /** The advance of a glyph in font units. */
  advance(glyph: number): number
  /** The tables of the font by tag, in a collection only those of this font; `glyf` or `CFF ` contains the outlines. */
  readonly tables: FontTables
  /** What writers have computed from its outlines, kept while the face is open. */
  readonly memory: Memory
}

/** Faces for each role in order of preference; a character is set in the first face that has it. */
export type FontChain = readonly FontFace[]

/** Opened fonts for every typeface of the standard, and for the school's own. No chain is empty. */
export type FontSet = Readonly<Record<FontRole, FontChain> & Record<OwnFont, FontChain | undefined>>
