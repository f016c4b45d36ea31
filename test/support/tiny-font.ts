import { makeMemory } from '../../src/memory/index.ts'
import { readTables } from '../../src/typesetting/fonts/sfnt.ts'
import type { FontFace } from '../../src/typesetting/index.ts'

/** Units per em of the tiny font; every glyph is 1000 wide, except odd ones, which are half as wide. */
const em = 1000

/** The two glyphs from which the last glyph of a tiny font is composed. */
export const compositeParts = [2, 4] as const

/**
 * A TrueType font for tests, generated here: glyph 0 is blank; glyph i is a square i units high; the last one is composite. Glyph
 * i+1 represents the i-th of `characters`.
 */
export function tinyFace(characters: string, id = 'tiny'): FontFace & { readonly bytes: Uint8Array } {
  const codePoints = Array.from(characters, (character) => character.codePointAt(0) ?? 0)
  const glyphCount = codePoints.length + 1
  const advance = (glyph: number): number => (glyph % 2 === 1 ? em / 2 : em)
  const glyphs = new Map(codePoints.map((codePoint, index) => [codePoint, index + 1]))
  const bytes = sfnt(tinyTables(glyphCount, advance))
  return {
    id,
    postScriptName: 'Tiny Font (test)',
    unitsPerEm: em,
    ascent: 800,
    descent: -200,
    glyph: (codePoint) => glyphs.get(codePoint) ?? 0,
    latinGlyph: (codePoint) => glyphs.get(codePoint) ?? 0,
    advance,
    tables: readTables(bytes),
    memory: makeMemory(),
    bytes,
  }
}

/** A font file with a tiny font's outlines, every glyph 1000 wide, and with the given characters and names. */
export function tinyFontFile(
  characters: string,
  names: { readonly family: string; readonly postScriptName: string; readonly rights?: number },
): Uint8Array {
  const codePoints = Array.from(characters, (character) => character.codePointAt(0) ?? 0).sort(
    (a, b) => a - b,
  )
  const long = (value: number): number[] => [value >>> 16, value & 0xffff]
  const groups = codePoints.flatMap((code, index) => [...long(code), ...long(code), ...long(index + 1)])
  const subtable = [12, 0, ...long(16 + groups.length * 2), 0, 0, ...long(codePoints.length), ...groups]
  return sfnt({
    ...tinyTables(codePoints.length + 1, () => em),
    cmap: words([0, 1, 3, 10, ...long(12), ...subtable]),
    name: nameTable([
      [1, names.family],
      [2, 'Regular'],
      [6, names.postScriptName],
    ]),
    'OS/2': words([4, 0, 400, 5, names.rights ?? 0]),
  })
}

function nameTable(names: readonly (readonly [id: number, text: string])[]): Uint8Array {
  const texts = names.map(([, text]) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)))
  let offset = 0
  const records = names.flatMap(([id], index) => {
    const length = (texts[index]?.length ?? 0) * 2
    offset += length
    return [3, 1, 0x0804, id, length, offset - length]
  })
  return words([0, names.length, 6 + names.length * 12, ...records, ...texts.flat()])
}

function tinyTables(glyphCount: number, advance: (glyph: number) => number): Record<string, Uint8Array> {
  const outlines = Array.from({ length: glyphCount }, (_, glyph) => {
    if (glyph === 0) return new Uint8Array()
    return glyph === glyphCount - 1 && glyph > 4 ? composite() : square(glyph)
  })
  const loca = [0]
  for (const outline of outlines) loca.push((loca.at(-1) ?? 0) + outline.length)
  const glyf = new Uint8Array(outlines.flatMap((outline) => [...outline]))
  // The last two glyphs share their advance: hmtx is shorter, as in real fonts.
  const metricCount = glyphCount - 1
  const hmtx = Array.from({ length: metricCount }, (_, glyph) => [advance(glyph), 10 + glyph]).flat()
  const head = new Uint8Array(54)
  head.set(words([em]), 18)
  head.set(words([0, -200, 1000, 800]), 36)
  head.set(words([1]), 50)
  const hhea = new Uint8Array(36)
  hhea.set(words([metricCount]), 34)
  return {
    glyf,
    head,
    hhea,
    hmtx: words([...hmtx, 10 + metricCount]),
    loca: words(loca.flatMap((offset) => [offset >>> 16, offset & 0xffff])),
    maxp: words([0, 0x5000, glyphCount]),
    prep: new Uint8Array([0xb0, 0x01, 0x21]),
  }
}

/** A contour of four points, 100 wide and `height` units high. */
const square = (height: number): Uint8Array =>
  new Uint8Array([
    ...words([1, 0, 0, 100, height, 3, 0]),
    ...[1, 1, 1, 1],
    ...words([0, 0, 100, 0, 0, height, 0, -height]),
  ])

const composite = (): Uint8Array => {
  const [argumentsAreWords, moreComponents] = [0x0001, 0x0020]
  const [first, second] = compositeParts
  const header = words([-1, 0, 0, 100, 100])
  const parts = [argumentsAreWords | moreComponents, first, 0, 0, argumentsAreWords, second, 50, 50]
  return new Uint8Array([...header, ...words(parts), 0, 0])
}

function sfnt(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(tables)
  const directory = new Uint8Array(12 + entries.length * 16)
  directory.set(words([1, 0, entries.length]))
  const parts = [directory]
  let offset = directory.length
  entries.forEach(([tag, table], index) => {
    const place = words([offset >>> 16, offset & 0xffff, table.length >>> 16, table.length & 0xffff])
    directory.set(new TextEncoder().encode(tag.padEnd(4)), 12 + index * 16)
    directory.set(place, 12 + index * 16 + 8)
    const padded = new Uint8Array(Math.ceil(table.length / 4) * 4)
    padded.set(table)
    parts.push(padded)
    offset += padded.length
  })
  return new Uint8Array(parts.flatMap((part) => [...part]))
}

/** Encodes big-endian 16-bit words. */
function words(values: readonly number[]): Uint8Array {
  return new Uint8Array(values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]))
}
