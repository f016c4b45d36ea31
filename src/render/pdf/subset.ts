import { findTable } from '../../typesetting/index.ts'
import { aliasOf, isComposite, renumberComponents } from './composite-glyph.ts'
import { missing, missingGlyph } from './missing-glyph.ts'
import { assembleTrueType } from './sfnt-file.ts'
import { glyphData, type TrueType, viewOf } from './true-type.ts'

/** A font subset. */
export interface TrueTypeSubset {
  /** The font file. */
  readonly program: Uint8Array
  /** Outlines copied from the font, in order: the position of each in the file, including padding to four bytes. */
  readonly outlines: readonly { readonly glyph: number; readonly start: number; readonly end: number }[]
}

/**
 * Subsets a TrueType font: glyph i of the result is `glyphs[i]` of the font, or a box if that is {@link missing}; `glyphs[0]`
 * must be 0. A glyph that occurs again is drawn through its first occurrence. The components of composite glyphs follow at the
 * end. Outlines are copied, never decoded.
 *
 * @param widenings added to the advance of glyph i, in font units
 */
export function subsetTrueType(
  font: TrueType,
  glyphs: readonly number[],
  widenings: readonly number[] = [],
): TrueTypeSubset {
  const all = [...glyphs]
  const outlines: Uint8Array[] = []
  const firstPlace = new Map<number, number>()
  glyphs.forEach((glyph, slot) => {
    if (!firstPlace.has(glyph)) firstPlace.set(glyph, slot)
  })
  const placeOf = (glyph: number): number => {
    const known = firstPlace.get(glyph)
    if (known !== undefined) return known
    firstPlace.set(glyph, all.length)
    return all.push(glyph) - 1
  }
  // The list grows as components are found, whose own components are found later.
  for (let slot = 0; slot < all.length; slot++) {
    const glyph = all[slot] ?? 0
    const data = outline(font, glyph)
    const first = firstPlace.get(glyph) ?? slot
    if (isComposite(data)) {
      const copy = data.slice()
      renumberComponents(copy, placeOf)
      outlines.push(copy)
    } else outlines.push(first < slot && data.length > 0 ? aliasOf(first, data) : data)
  }
  const tables = new Map([...font.hinting, ...packOutlines(outlines)])
  const longLoca = 1
  tables.set('hmtx', pickMetrics(font, all, widenings))
  tables.set('head', patched(font.head, [[50, longLoca]]))
  tables.set('hhea', patched(font.hhea, [[34, all.length]]))
  tables.set('maxp', patched(font.maxp, [[4, all.length], ...aliasLimits(font.maxp)]))
  const program = assembleTrueType(tables)
  const glyf = findTable(program, 'glyf')?.offset ?? 0
  let end = glyf
  const copies = outlines.flatMap((data, slot) => {
    const [glyph, start] = [all[slot] ?? 0, end]
    end += paddedLength(data)
    const copied = data.length > 0 && data.buffer === font.glyf.buffer
    return copied ? [{ glyph, start, end }] : []
  })
  return { program, outlines: copies }
}

const outline = (font: TrueType, glyph: number): Uint8Array =>
  glyph === missing ? missingGlyph(metricsOf(font, 0).advance, unitsPerEm(font)) : glyphData(font, glyph)

const unitsPerEm = (font: TrueType): number => viewOf(font.head).getUint16(18)

/** Advance and left side bearing of a glyph, in font units. */
function metricsOf(font: TrueType, glyph: number): { advance: number; bearing: number } {
  const { hmtx, metricCount } = font
  if (glyph < metricCount) {
    return { advance: hmtx.getUint16(glyph * 4), bearing: hmtx.getInt16(glyph * 4 + 2) }
  }
  const bearing = hmtx.getInt16(metricCount * 4 + (glyph - metricCount) * 2)
  return { advance: hmtx.getUint16((metricCount - 1) * 4), bearing }
}

function pickMetrics(font: TrueType, glyphs: readonly number[], widenings: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(glyphs.length * 4))
  glyphs.forEach((glyph, slot) => {
    const { advance, bearing } = metricsOf(font, glyph === missing ? 0 : glyph)
    view.setUint16(slot * 4, advance + (widenings[slot] ?? 0))
    view.setInt16(slot * 4 + 2, glyph === missing ? Math.round(advance * 0.1) : bearing)
  })
  return new Uint8Array(view.buffer)
}

const paddedLength = (data: Uint8Array): number => Math.ceil(data.length / 4) * 4

/** Concatenates outlines, each on a four-byte boundary. */
function packOutlines(outlines: readonly Uint8Array[]): [string, Uint8Array][] {
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4))
  let end = 0
  outlines.forEach((data, slot) => {
    end += paddedLength(data)
    loca.setUint32((slot + 1) * 4, end)
  })
  const glyf = new Uint8Array(end)
  outlines.forEach((data, slot) => {
    glyf.set(data, loca.getUint32(slot * 4))
  })
  return [
    ['glyf', glyf],
    ['loca', new Uint8Array(loca.buffer)],
  ]
}

/** The limits in `maxp` that let an alias draw any simple glyph: pairs of offset and value. */
function aliasLimits(maxp: Uint8Array): [offset: number, value: number][] {
  const view = viewOf(maxp)
  if (maxp.length < 32) return []
  const atLeast = (offset: number, least: number): [number, number] => [
    offset,
    Math.max(view.getUint16(offset), least),
  ]
  const [points, contours] = [view.getUint16(6), view.getUint16(8)]
  return [atLeast(10, points), atLeast(12, contours), atLeast(28, 1), atLeast(30, 1)]
}

/** A copy with 16-bit values replaced at some offsets. */
function patched(
  table: Uint8Array,
  values: readonly (readonly [offset: number, value: number])[],
): Uint8Array {
  const copy = table.slice()
  for (const [offset, value] of values) viewOf(copy).setUint16(offset, value)
  return copy
}
