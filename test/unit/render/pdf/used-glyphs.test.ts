import { expect, it } from 'vitest'
import { missing } from '../../../../src/render/pdf/missing-glyph.ts'
import { collectGlyphs } from '../../../../src/render/pdf/used-glyphs.ts'
import { tinyFace } from '../../../support/tiny-font.ts'

const face = tinyFace('一二三四')
/** Glyph 2 of the tiny font is one em wide. */
const [glyph, codePoint, em] = [2, 0x4e8c, 1000]

it('numbers glyphs from 1 in the order of their first use', () => {
  const used = collectGlyphs(face)
  expect([4, 2, 4].map((one) => used.number(one, 0x4e00 + one, face.advance(one)))).toEqual([1, 2, 1])
  expect(used.glyphs).toEqual([0, 4, 2])
})

it('gives two characters that share a glyph two numbers', () => {
  const used = collectGlyphs(face)
  expect(used.number(glyph, 0x2f06, em)).not.toBe(used.number(glyph, codePoint, em))
})

it('never gives out number 0, and names what the face does not have', () => {
  const used = collectGlyphs(face)
  expect(used.number(0, 0x1f600, em)).toBe(1)
  expect(used.glyphs).toEqual([0, missing])
})

it.each([
  ['the spacing of the grid', -16, 0],
  ['an evenly spread line', 80, 0],
  ['the gap between Han and Latin', 250, 250],
  ['a gap between two steps', 130, 150],
  ['a gap beyond all measure', 100_000, 3150],
])('makes %s part of the glyph only where it would read as a space', (_what, gap, widening) => {
  const used = collectGlyphs(face)
  const number = used.number(glyph, codePoint, em + gap)
  expect(used.widenings[number]).toBe(widening)
  expect(used.widths[number]).toBe(em + widening)
})
