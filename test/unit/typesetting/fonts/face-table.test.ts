import { describe, expect, it } from 'vitest'
import { contexts, makeFaceTable, measureGlyph } from '../../../../src/typesetting/fonts/face-table.ts'
import { fontsOf, measuredFace } from '../../../support/measured-face.ts'

const { chinese, number, word } = contexts
const code = (character: string): number => character.codePointAt(0)!
const first = measuredFace(
  'first',
  { 甲: 1000, ' ': 250, 4: 600, '—': 1000 },
  { latin: { '—': 900 }, word: { 4: 500 } },
)
const second = measuredFace('second', { 甲: 900, 乙: 1000, '□': 800 })

describe('finding glyphs', () => {
  it('takes the first face of the chain that has the character, and lists faces as they come into use', () => {
    const table = makeFaceTable(fontsOf(first, second))
    expect(table.find('fangsong', code('乙'), chinese)).toEqual({
      face: 0,
      glyph: second.glyph(code('乙')),
      advance: 1,
    })
    expect(table.find('fangsong', code('甲'), chinese)).toEqual({
      face: 1,
      glyph: first.glyph(code('甲')),
      advance: 1,
    })
    expect(table.find('heiti', 0x20, number).face).toBe(1)
    expect(table.faces).toEqual([second, first])
    expect([...table.missing]).toEqual([])
  })

  it('keeps the forms of Chinese, of numbers and of words apart, whichever was asked for before', () => {
    const asked = [
      [chinese, '—', 1],
      [number, '—', 0.9],
      [word, '—', 0.9],
      [chinese, '4', 0.6],
      [number, '4', 0.6],
      [word, '4', 0.5],
    ] as const
    for (const order of [asked, asked.toReversed()]) {
      const table = makeFaceTable(fontsOf(first))
      for (const [context, character, advance] of [...order, ...order])
        expect(table.find('heiti', code(character), context).advance).toBe(advance)
    }
  })

  it('takes the units of each face into account', () => {
    const fine = { ...first, unitsPerEm: 2000 }
    expect(makeFaceTable(fontsOf(fine)).find('fangsong', code('甲'), chinese).advance).toBe(0.5)
  })

  it.each([
    'fangsong',
    'fangsong:华文仿宋',
  ] as const)('sets %s in the typeface that it stands for', (font) => {
    const table = makeFaceTable({ ...fontsOf(second), fangsong: [first] })
    expect(table.faces[table.find(font, code('甲'), chinese).face]).toBe(first)
  })

  it("sets the school's own font in its file, and refuses a chain of nothing", () => {
    const table = makeFaceTable({ ...fontsOf(first), 'own:校名体': [second] })
    expect(table.faces[table.find('own:校名体', code('甲'), chinese).face]).toBe(second)
    expect(() => table.find('own:没有的', code('甲'), chinese)).toThrow(RangeError)
  })
})

describe('characters that no face has', () => {
  it.each([
    ['\u2002', 0.5],
    ['\u2003', 1],
    ['\u2009', 0.2],
    ['\u202f', 0.2],
    ['\u00a0', 0.25],
    ['\u200b', 0],
    ['\ufe0f', 0],
    ['\n', 0],
  ])('%j is a blank of %d, and no fault', (character, advance) => {
    const table = makeFaceTable(fontsOf(first, second))
    const found = table.find('fangsong', code(character), chinese)
    expect(found).toEqual({ face: 0, glyph: first.glyph(0x20), advance })
    expect(table.missing.size).toBe(0)
  })

  it('are drawn as a box that some face has, and listed once, in order', () => {
    const table = makeFaceTable(fontsOf(first, second))
    for (const character of '丁丙丁') {
      const { face, glyph, advance } = table.find('fangsong', code(character), chinese)
      expect([table.faces[face], glyph, advance]).toEqual([second, second.glyph(code('□')), 0.8])
    }
    expect([...table.missing]).toEqual([code('丁'), code('丙')])
  })

  it('take a full em of nothing where no face has a box either', () => {
    const found = makeFaceTable(fontsOf(first)).find('fangsong', code('丙'), chinese)
    expect(found).toEqual({ face: 0, glyph: 0, advance: 1 })
  })
})

describe('widths on the grid of word processors', () => {
  it.each([
    [1, 16_000, 16_000],
    [0.558, 16_000, 8925],
    [0.471, 16_000, 7533],
    [0, 16_000, 0],
  ])('%d of %d is %d', (advance, size, width) => {
    expect(measureGlyph(advance, size)).toBe(width)
  })

  it('are whole steps of 1/8640 inch, rounded', () => {
    for (let units = 0; units <= 1000; units += 7) {
      const steps = (measureGlyph(units / 1000, 15_000) / 72_000) * 8640
      expect(Math.abs(steps - Math.round(steps))).toBeLessThan(0.061)
      expect(Math.abs(steps - (units / 1000) * 15 * 120)).toBeLessThan(0.561)
    }
  })
})
