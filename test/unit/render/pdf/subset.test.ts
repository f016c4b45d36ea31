import { describe, expect, it } from 'vitest'
import { missing } from '../../../../src/render/pdf/missing-glyph.ts'
import { subsetTrueType } from '../../../../src/render/pdf/subset.ts'
import { readTrueType, type TrueType } from '../../../../src/render/pdf/true-type.ts'
import { outlinesIn, tablesOf, words } from '../../../support/read-true-type.ts'
import { compositeParts, tinyFace } from '../../../support/tiny-font.ts'

const face = tinyFace('一二三四五六七八')
const font = readFont()
const composite = 8
const cut = (glyphs: readonly number[], widenings?: readonly number[]): Uint8Array =>
  subsetTrueType(font, glyphs, widenings).program

function readFont(): TrueType {
  const read = readTrueType(face.tables)
  if (!read) throw new Error('the tiny font is no TrueType font')
  return read
}

/** The height of an outline is the number of the glyph in the tiny font, so each tells which one it is. */
const heightOf = (outline: Uint8Array | undefined): number | undefined => words(outline)[4]

describe('subsetTrueType', () => {
  it('keeps the glyphs asked for, in that order, and no others', () => {
    const outlines = outlinesIn(cut([0, 5, 3, 7]))
    expect(outlines.map(heightOf)).toEqual([undefined, 5, 3, 7])
  })

  it('copies outlines byte for byte', () => {
    const original = outlinesIn(face.bytes)
    expect(outlinesIn(cut([0, 6]))[1]?.slice(0, original[6]?.length)).toEqual(original[6])
  })

  it('gives each glyph its own advance and bearing, also where hmtx has ended', () => {
    const tables = tablesOf(cut([0, 7, composite, 2]))
    expect(words(tables.get('hmtx'))).toEqual([1000, 10, 500, 17, 500, 18, 1000, 12, 1000, 14])
    expect(words(tables.get('hhea'))[17]).toBe(5)
    expect(words(tables.get('maxp'))[2]).toBe(5)
  })

  it('adds what a composite glyph is built from and renumbers it there', () => {
    const outlines = outlinesIn(cut([0, composite, compositeParts[1]]))
    const [, built] = outlines
    const [first, second] = [words(built)[6], words(built)[10]]
    expect(heightOf(outlines[first ?? 0])).toBe(compositeParts[0])
    expect(second).toBe(2)
    expect(heightOf(outlines[2])).toBe(compositeParts[1])
    expect(outlines).toHaveLength(4)
  })

  it('leaves the font it cuts from as it was', () => {
    const before = face.bytes.slice()
    cut([0, composite])
    expect(face.bytes).toEqual(before)
  })

  it('draws a box for a missing glyph although the font leaves it blank', () => {
    const [blank, box] = outlinesIn(cut([0, missing]))
    expect(blank).toHaveLength(0)
    const [contours, left, bottom, right, top] = words(box)
    expect(contours).toBe(2)
    expect([left, right]).toEqual([100, 900])
    expect((top ?? 0) - (bottom ?? 0)).toBeGreaterThan(700)
  })

  it('draws a glyph that occurs again through its first occurrence, widened on its own', () => {
    const file = cut([0, 3, 6, 3], [0, 0, 0, 250])
    const [contours, , , , height, , component] = words(outlinesIn(file)[3])
    expect([contours, height, component]).toEqual([-1, 3, 1])
    expect(words(tablesOf(file).get('hmtx'))).toEqual([1000, 10, 500, 13, 1000, 16, 750, 13])
  })

  it('says where the outlines are that are copies', () => {
    const { program, outlines } = subsetTrueType(font, [0, 6, composite, missing, 6])
    expect(outlines.map(({ glyph }) => glyph)).toEqual([6, ...compositeParts])
    const original = outlinesIn(face.bytes)
    for (const { glyph, start } of outlines) {
      const length = original[glyph]?.length ?? 0
      expect(program.slice(start, start + length)).toEqual(original[glyph])
    }
  })

  it('keeps hinting and writes valid checksums', () => {
    const file = cut([0, 1, 2])
    expect(tablesOf(file).get('prep')).toEqual(new Uint8Array([0xb0, 0x01, 0x21]))
    const view = new DataView(file.buffer)
    let sum = 0
    for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
    expect(sum).toBe(0xb1b0afba)
  })
})

describe('readTrueType', () => {
  const tables = [...face.tables]
  const cut = (view: DataView, length: number): DataView =>
    new DataView(view.buffer, view.byteOffset, Math.min(length, view.byteLength))

  it.each([
    ['nothing', []],
    [
      'CFF outlines',
      [...tables.filter(([tag]) => tag !== 'glyf'), ['CFF ', new DataView(new ArrayBuffer(4))]],
    ],
    ['tables cut off', tables.map(([tag, view]) => [tag, cut(view, 5)])],
    ['outlines without places', tables.map(([tag, view]) => [tag, tag === 'loca' ? cut(view, 8) : view])],
  ] as [string, [string, DataView][]][])('gives undefined for %s', (_what, entries) => {
    expect(readTrueType(new Map(entries))).toBeUndefined()
  })
})
