import type { Inline } from '../../document/index.ts'
import { contexts, type FaceTable, type FoundGlyph, measureGlyph } from '../fonts/index.ts'
import type { ParagraphForm } from '../form/index.ts'
import { lineFeed } from './characters.ts'
import { joinLigatures } from './ligatures.ts'
import { asian, findRuling, findScripts, findWords } from './scripts.ts'
import type { ShapedText } from './shaped-text.ts'
import { type Span, toSpans } from './spans.ts'

/**
 * Finds glyphs and widths. Each character is followed by the tracking, except those joined to the next (——); there is no gap
 * between Han and Latin letters.
 * @param tracking 1/1000 pt
 */
export function shape(
  inlines: readonly Inline[],
  form: Pick<ParagraphForm, 'font' | 'size' | 'tracked'>,
  faces: FaceTable,
  tracking: number,
): ShapedText {
  return shapeSpans(toSpans(inlines, form.font, faces.noted), form, faces, tracking)
}

/** @see shape */
export function shapeSpans(
  spans: readonly Span[],
  form: Pick<ParagraphForm, 'size' | 'tracked'>,
  table: FaceTable,
  tracking: number,
): ShapedText {
  const text = spans.map((span) => span.text).join('')
  const { codes, offsets } = decode(text)
  const length = codes.length
  const scripts = findScripts(codes)
  const words = findWords(codes, scripts)
  const shaped = {
    text,
    size: form.size * 500,
    spans,
    codes,
    offsets,
    scripts,
    ruling: findRuling(codes, scripts),
    portions: new Int32Array(length),
    glyphs: new Uint16Array(length),
    faces: new Uint8Array(length),
    spanOf: new Uint16Array(length),
    widths: new Int32Array(length),
    advances: new Int32Array(length),
    joined: new Uint8Array(length),
  }
  let at = 0
  spans.forEach((span, index) => {
    const end = (offsets[at] ?? 0) + span.text.length
    for (; at < length && (offsets[at] ?? end) < end; at++) {
      const context = scripts[at] === asian ? contexts.chinese : words[at] ? contexts.word : contexts.number
      setGlyph(shaped, at, index, table.find(span.role, codes[at] ?? 0, context))
    }
  })
  markPortions(shaped)
  joinLigatures(shaped, words, table)
  space(shaped, form.tracked ? tracking : 0)
  return shaped
}

function decode(text: string): { codes: Int32Array; offsets: Int32Array } {
  const codes = new Int32Array(text.length)
  const offsets = new Int32Array(text.length + 1)
  let length = 0
  for (let unit = 0; unit < text.length; length++) {
    const code = text.codePointAt(unit) ?? 0
    codes[length] = code
    offsets[length] = unit
    unit += code > 0xffff ? 2 : 1
  }
  offsets[length] = text.length
  return { codes: codes.subarray(0, length), offsets: offsets.subarray(0, length + 1) }
}

function setGlyph(text: ShapedText, at: number, span: number, found: FoundGlyph): void {
  text.spanOf[at] = span
  text.glyphs[at] = found.glyph
  text.faces[at] = found.face
  text.widths[at] = text.codes[at] === lineFeed ? 0 : measureGlyph(found.advance, text.size)
}

function markPortions({ codes, scripts, spanOf, portions, spans }: ShapedText): void {
  let start = 0
  for (let i = 1; i < codes.length; i++) {
    const before = spans[spanOf[i - 1] ?? 0]
    const here = spans[spanOf[i] ?? 0]
    if (scripts[i] !== scripts[i - 1] || before?.look !== here?.look) start = i
    portions[i] = start
  }
}

function space({ codes, widths, advances, joined }: ShapedText, tracking: number): void {
  for (let i = 0; i < codes.length; i++) advances[i] = (widths[i] ?? 0) + (joined[i] ? 0 : tracking)
}
