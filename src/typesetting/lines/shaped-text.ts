import type { ScriptedText } from './libreoffice-break.ts'
import type { Span } from './spans.ts'

/** Text ready for setting: parallel arrays with one entry per code point. Lengths are in 1/1000 pt. */
export interface ShapedText extends ScriptedText {
  readonly text: string
  readonly size: number
  readonly spans: readonly Span[]
  readonly scripts: Uint8Array
  /** The code-unit offset of each character in `text`, followed by the length of `text`. */
  readonly offsets: Int32Array
  readonly glyphs: Uint16Array
  /** Indices into the table of faces. */
  readonly faces: Uint8Array
  readonly spanOf: Uint16Array
  /** The width of the glyph alone. */
  readonly widths: Int32Array
  /** The width including tracking and the gap after it. */
  readonly advances: Int32Array
  /** 1 if nothing may be inserted between a character and the next, because word processors draw them as one (——, fi). */
  readonly joined: Uint8Array
}
