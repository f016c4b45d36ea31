import { type FaceTable, measureGlyph } from '../fonts/index.ts'
import { asian } from './scripts.ts'
import type { ShapedText } from './shaped-text.ts'

/** Sequences that fonts draw as one glyph, with the code point of that glyph, longest first. */
const ligatures: readonly (readonly [sequence: readonly number[], code: number])[] = (
  [
    ['———', 0x2e3b],
    ['——', 0x2e3a],
    ['ffi', 0xfb03],
    ['ffl', 0xfb04],
    ['ff', 0xfb00],
    ['fi', 0xfb01],
    ['fl', 0xfb02],
  ] as const
).map(([sequence, code]) => [Array.from(sequence, (character) => character.codePointAt(0) ?? 0), code])

const beginnings = new Set(ligatures.map(([[first]]) => first))

/**
 * Gives sequences that word processors draw as one glyph the width of that glyph, without tracking inside. The glyphs remain
 * separate, one per code point, so that the text can be copied correctly.
 */
export function joinLigatures(text: ShapedText, words: Uint8Array, table: FaceTable): void {
  const { codes } = text
  for (let i = 0; i < codes.length; i++) {
    if (!beginnings.has(codes[i])) continue
    const found = ligatures.find(([sequence]) => matches(text, i, sequence))
    if (!found) continue
    const [sequence, code] = found
    const width = widthOf(text, i, code, words[i] === 1, table)
    if (width === undefined) continue
    const last = i + sequence.length - 1
    let others = 0
    for (let at = i + 1; at <= last; at++) others += text.widths[at] ?? 0
    text.widths[i] = width - others
    text.joined.fill(1, i, last)
    i = last
  }
}

const matches = ({ codes, portions }: ShapedText, start: number, sequence: readonly number[]): boolean =>
  sequence.every((code, at) => codes[start + at] === code && portions[start + at] === portions[start])

function widthOf(
  text: ShapedText,
  i: number,
  code: number,
  inWord: boolean,
  { faces, traditional }: FaceTable,
): number | undefined {
  const face = faces[text.faces[i] ?? 0]
  if (!face) return undefined
  // In Traditional Chinese, word processors do not request the mainland forms, in which —— takes two ems.
  const local = text.scripts[i] === asian && !traditional
  const glyph = local ? face.glyph(code) : face.latinGlyph(code, inWord)
  return glyph === 0 ? undefined : measureGlyph(face.advance(glyph) / face.unitsPerEm, text.size)
}
