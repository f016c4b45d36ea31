import type { ScriptedText } from './natural-break.ts'
import type { Span } from './spans.ts'

/** Text ready for setting: parallel arrays with one entry for each code point. Lengths are in 1/1000 pt. */
export interface ShapedText extends ScriptedText {
  readonly text: string
  readonly size: number
  readonly spans: readonly Span[]
  readonly scripts: Uint8Array
  /** Code-unit offset of each character in `text`, and its length at the end. */
  readonly offsets: Int32Array
  readonly glyphs: Uint16Array
  /** Indices into the table of faces. */
  readonly faces: Uint8Array
  readonly spanOf: Uint16Array
  /** Width of the glyph alone. */
  readonly widths: Int32Array
  /** Width with tracking and the gap after it. */
  readonly advances: Int32Array
  /** 1 where nothing may come between a character and the next: word processors draw them as one (——, fi). */
  readonly joined: Uint8Array
}
