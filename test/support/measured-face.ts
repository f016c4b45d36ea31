import { makeMemory } from '../../src/memory/index.ts'
import type { FontFace, FontSet } from '../../src/typesetting/index.ts'

/**
 * A face without outlines, 1000 units to the em, with the characters of `widths` in these widths; in Latin text those of
 * `latin` apply instead, and in Latin words those of `word`.
 */
export function measuredFace(
  id: string,
  widths: Readonly<Record<string, number>>,
  {
    latin = {},
    word = {},
  }: Readonly<Partial<Record<'latin' | 'word', Readonly<Record<string, number>>>>> = {},
): FontFace {
  const glyphs = [widths, latin, word].flatMap((forms, form) =>
    Object.entries(forms).map(([character, width]) => ({ form, code: character.codePointAt(0), width })),
  )
  const find = (code: number, form: number): number =>
    glyphs.findIndex((glyph) => glyph.form === form && glyph.code === code) + 1
  return {
    id,
    postScriptName: id,
    unitsPerEm: 1000,
    ascent: 800,
    descent: -200,
    glyph: (code) => find(code, 0),
    latinGlyph: (code, afterLetter) => (afterLetter ? find(code, 2) : 0) || find(code, 1) || find(code, 0),
    advance: (glyph) => glyphs[glyph - 1]?.width ?? 0,
    tables: new Map(),
    memory: makeMemory(),
  }
}

/** Every typeface of the standard in these faces. */
export const fontsOf = (...chain: readonly FontFace[]): FontSet => ({
  fangsong: chain,
  xiaobiaosong: chain,
  heiti: chain,
  kaiti: chain,
  songti: chain,
})
