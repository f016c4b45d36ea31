import { describe, expect, it } from 'vitest'
import { makeMemory } from '../../../../../src/memory/index.ts'
import { flattenGlyph } from '../../../../../src/render/pdf/cff/flatten-glyph.ts'
import { type CffFont, readCff } from '../../../../../src/render/pdf/cff/read-cff.ts'
import { subsetCff } from '../../../../../src/render/pdf/cff/subset-cff.ts'
import { missing } from '../../../../../src/render/pdf/missing-glyph.ts'
import { number, tinyCff } from '../../../../support/tiny-cff.ts'

const [hstem, hstemhm, hintmask, rmoveto, hlineto, callsubr, callgsubr, ret, endchar] = [
  1, 18, 19, 21, 6, 10, 29, 11, 14,
]
/** Subroutine 0 as it is called: numbers count from -107. */
const first = number(-107)
const second = number(-106)
const square = [number(10), number(20), rmoveto, number(30), number(40), number(-30), hlineto]

const subrs = {
  local: [
    [...square, ret],
    [first, callsubr, endchar],
  ],
  global: [[number(30), number(40), number(-30), hlineto, ret]],
}
const read = (table: DataView): CffFont => {
  const font = readCff(table)
  if (!font) throw new Error('no CFF font')
  return font
}
const glyphs = {
  blank: [endchar],
  plain: [...square, endchar],
  wide: [number(7), ...square, endchar],
  nested: [number(7), second, callsubr],
  global: [number(10), number(20), rmoveto, first, callgsubr, endchar],
  hinted: [
    number(7),
    number(1),
    number(2),
    hstemhm,
    number(3),
    number(4),
    hintmask,
    0xc0,
    ...square,
    endchar,
  ],
  stems: [number(1), number(2), hstem, ...square, endchar],
}
const names = Object.keys(glyphs) as (keyof typeof glyphs)[]
const font = read(tinyCff(Object.values(glyphs), subrs))
const glyph = (name: keyof typeof glyphs): number => names.indexOf(name)

describe('flattenGlyph', () => {
  it.each([
    ['blank', glyphs.blank],
    ['plain', glyphs.plain],
    ['wide', glyphs.plain],
    ['nested', glyphs.plain],
    ['global', glyphs.plain],
    ['hinted', glyphs.hinted.slice(1)],
    ['stems', glyphs.stems],
  ] as const)('writes out the %s glyph without its width', (name, expected) => {
    expect([...flattenGlyph(font, glyph(name))]).toEqual(expected)
  })

  it.each([
    ['a subroutine that there is not', [number(50), callsubr]],
    ['a subroutine that calls itself', [first, callsubr]],
    ['a call without a number', [callsubr]],
    ['arithmetic', [number(1), number(2), 12, 10, endchar]],
    ['a number cut off', [28, 1]],
  ])('refuses %s', (_what, code) => {
    const broken = read(tinyCff([code], { local: [[first, callsubr]], global: [] }))
    expect(() => flattenGlyph(broken, 0)).toThrow(RangeError)
  })
})

describe('subsetCff', () => {
  const wanted = [0, glyph('hinted'), glyph('plain'), glyph('plain'), missing]
  const advances = [500, 507, 500, 750, 1000]
  const bytes = subsetCff(font, { name: 'Tiny', glyphs: wanted, advances, unitsPerEm: 1000 }, makeMemory())
  const result = read(new DataView(bytes.buffer))
  const charString = (slot: number): number[] => [...result.charStrings.item(slot)]

  it('keeps the glyphs asked for, in that order, each with its own width', () => {
    expect(result.charStrings.count).toBe(wanted.length)
    expect(charString(0)).toEqual([number(0), endchar])
    expect(charString(1)).toEqual(glyphs.hinted)
    expect(charString(2)).toEqual([number(0), ...glyphs.plain])
    expect(charString(3)).toEqual([28, 0, 250, ...glyphs.plain])
  })

  it('draws a box for a missing glyph', () => {
    expect(charString(4).filter((byte) => byte === rmoveto)).toHaveLength(2)
    expect(charString(4).at(-1)).toBe(endchar)
  })

  it('is keyed by CID, needs no subroutines and keeps the widths’ base', () => {
    expect([...bytes.slice(20, 60)].join()).toContain('248,27,248,28,139,12,30')
    expect(result.globalSubrs.count).toBe(0)
    expect(result.fonts.map(({ localSubrs, nominalWidth }) => [localSubrs.count, nominalWidth])).toEqual([
      [0, 500],
    ])
  })

  it('can be cut down again to the same', () => {
    const again = subsetCff(
      result,
      { name: 'Tiny', glyphs: [0, 1, 2, 3, 4], advances, unitsPerEm: 1000 },
      makeMemory(),
    )
    expect(again).toEqual(bytes)
  })
})

describe('readCff', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a table cut off', new Uint8Array(tinyCff([glyphs.plain], subrs).buffer.slice(0, 40))],
    ['something else', new TextEncoder().encode('no CFF table, only text, and long enough to be read')],
  ])('gives undefined for %s', (_what, bytes) => {
    expect(readCff(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))).toBeUndefined()
  })
})
