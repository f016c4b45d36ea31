import type { Memory } from '../../../memory/index.ts'
import { joinBytes } from '../../../text/index.ts'
import { missing } from '../missing-glyph.ts'
import { operators, writeEntry } from './cff-dict.ts'
import { writeIndex } from './cff-index.ts'
import { flattenGlyph } from './flatten-glyph.ts'
import type { CffFont, CffPart } from './read-cff.ts'

/** The glyphs to draw, with what the font's other tables say about them. */
export interface CffSubset {
  /** A name for the font program. */
  readonly name: string
  /** Glyph i of the result is `glyphs[i]` of the font, or a box if that is {@link missing}. */
  readonly glyphs: readonly number[]
  /** The advance of glyph i, in font units. */
  readonly advances: readonly number[]
  readonly unitsPerEm: number
}

/** ROS, which identifies a CID-keyed font: Adobe (391) Identity (392) 0, in the shortest form, which readers look for. */
const registryOrderingSupplement = Uint8Array.of(248, 27, 248, 28, 139, 12, 30)
const text = (value: string): Uint8Array => Uint8Array.from(value, (character) => character.charCodeAt(0))

/**
 * Subsets a CFF font to the given glyphs. The result is a CID-keyed font whose CIDs are the new glyph numbers, with subroutines
 * inlined. Outlines are copied, never decoded.
 * @throws RangeError if a glyph is damaged
 */
export function subsetCff(font: CffFont, subset: CffSubset, memory: Memory): Uint8Array {
  const { glyphs, advances, unitsPerEm } = subset
  const parts = glyphs.map((glyph) => (glyph === missing ? 0 : font.partOf(glyph)))
  const charStrings = writeIndex(
    glyphs.map((glyph, slot) => {
      const advance = advances[slot] ?? 0
      const width = Math.round(advance - (font.fonts[parts[slot] ?? 0]?.nominalWidth ?? 0))
      const drawing = glyph === missing ? box(advance, unitsPerEm) : flattened(font, glyph, memory)
      return joinBytes([charStringNumber(width), drawing])
    }),
  )
  const head = [Uint8Array.of(1, 0, 4, 4), writeIndex([text(subset.name)])]
  const tail = [writeIndex([text('Adobe'), text('Identity')]), writeIndex([])]
  const charset = writeCharset(glyphs.length)
  const select = writeSelection(parts)
  const top = (places: Places): Uint8Array =>
    writeIndex([
      joinBytes([
        registryOrderingSupplement,
        ...font.scale,
        writeEntry(operators.cidCount, [glyphs.length]),
        writeEntry(operators.charset, [places.charset]),
        writeEntry(operators.fontSelect, [places.select]),
        writeEntry(operators.charStrings, [places.charStrings]),
        writeEntry(operators.fontArray, [places.fonts]),
      ]),
    ])
  const nowhere = { charset: 0, select: 0, charStrings: 0, fonts: 0 }
  const start = lengthOf([...head, top(nowhere), ...tail])
  const places = {
    charset: start,
    select: start + charset.length,
    charStrings: start + charset.length + select.length,
    fonts: start + charset.length + select.length + charStrings.length,
  }
  return joinBytes([
    ...head,
    top(places),
    ...tail,
    charset,
    select,
    charStrings,
    writeFonts(font.fonts, places.fonts),
  ])
}

/** Offsets from the start of the table. */
interface Places {
  readonly charset: number
  readonly select: number
  readonly charStrings: number
  readonly fonts: number
}

const lengthOf = (chunks: readonly Uint8Array[]): number =>
  chunks.reduce((sum, chunk) => sum + chunk.length, 0)

const noDrawings = (): Map<number, Uint8Array> => new Map()

/** Flattens a glyph, once while the font is open: documents share most of their characters. */
function flattened(font: CffFont, glyph: number, memory: Memory): Uint8Array {
  const glyphs = memory.recall(noDrawings, font)
  const drawing = glyphs.get(glyph) ?? flattenGlyph(font, glyph)
  glyphs.set(glyph, drawing)
  return drawing
}

/** Glyph i has CID i (format 2, one range). */
const writeCharset = (count: number): Uint8Array =>
  count < 2 ? Uint8Array.of(0) : Uint8Array.of(2, 0, 1, (count - 2) >> 8, (count - 2) & 255)

/** FDSelect of format 0: one byte per glyph. */
const writeSelection = (parts: readonly number[]): Uint8Array => Uint8Array.of(0, ...parts)

/** The Font DICTs, followed by their Private DICTs. */
function writeFonts(fonts: readonly CffPart[], start: number): Uint8Array {
  const privates = fonts.map((part) => joinBytes(part.private))
  const dicts = (first: number): Uint8Array => {
    let place = first
    return writeIndex(
      fonts.map((part, index) => {
        const size = privates[index]?.length ?? 0
        const entry = writeEntry(operators.private, [size, place])
        place += size
        return joinBytes([...part.scale, entry])
      }),
    )
  }
  return joinBytes([dicts(start + dicts(0).length), ...privates])
}

/** Encodes an integer for a charstring. */
function charStringNumber(value: number): Uint8Array {
  if (value >= -107 && value <= 107) return Uint8Array.of(value + 139)
  return Uint8Array.of(28, (value >> 8) & 255, value & 255)
}

/** An empty box, as {@link missing} asks for. */
function box(advance: number, em: number): Uint8Array {
  const stroke = Math.round(em / 25)
  const [left, bottom] = [Math.round(advance * 0.1), Math.round(em * -0.06)]
  const [width, height] = [Math.round(advance * 0.8), Math.round(em * 0.86)]
  const [innerWidth, innerHeight] = [width - 2 * stroke, height - 2 * stroke]
  const [rmoveto, hlineto, endchar] = [21, 6, 14]
  const draw = (operator: number, ...operands: number[]): Uint8Array[] => [
    ...operands.map(charStringNumber),
    Uint8Array.of(operator),
  ]
  return joinBytes([
    ...draw(rmoveto, left, bottom),
    ...draw(hlineto, width, height, -width),
    // From the upper left corner of the outer contour to the lower left corner of the inner one, which runs in the opposite
    // direction.
    ...draw(rmoveto, stroke, stroke - height),
    ...draw(7, innerHeight, innerWidth, -innerHeight),
    Uint8Array.of(endchar),
  ])
}
