import type { FontFace } from '../../typesetting/index.ts'
import { outlinesOf } from './font-outlines.ts'
import { addFontProgram } from './font-program.ts'
import { type PdfFile, pdfString } from './pdf-file.ts'
import type { CompressionLevel } from './pdf-options.ts'
import { addStream } from './stream.ts'
import type { FontResource } from './text-painter.ts'
import { toUnicodeMap } from './to-unicode.ts'
import type { UsedGlyphs } from './used-glyphs.ts'

/** Six capitals that distinguish font subsets (ISO 32000-1, 9.6.4), derived from the face and the glyphs used. */
function subsetTag({ face, glyphs, codePoints, widenings }: UsedGlyphs): string {
  // FNV-1a, over 32-bit numbers.
  let hash = 0x811c9dc5
  const add = (value: number): void => {
    hash = Math.imul(hash ^ value, 0x01000193) >>> 0
  }
  for (let i = 0; i < face.id.length; i++) add(face.id.charCodeAt(i))
  glyphs.forEach(add)
  codePoints.forEach(add)
  widenings.forEach(add)
  let tag = ''
  for (let rest = hash; tag.length < 6; rest = Math.floor(rest / 26)) {
    tag += String.fromCharCode(65 + (rest % 26))
  }
  return tag
}

/** The width of most glyphs in a Chinese font, 1/1000 em. */
const defaultWidth = 1000

/** The W array of a CIDFont (ISO 32000-1, 9.7.4.3): rows of consecutive codes whose width is not {@link defaultWidth}. */
function widthArray(widths: readonly number[]): (number | number[])[] {
  const rows: (number | number[])[] = []
  let row: number[] | undefined
  widths.forEach((width, code) => {
    if (width === defaultWidth) {
      row = undefined
      return
    }
    if (!row) {
      row = []
      rows.push(code, row)
    }
    row.push(width)
  })
  return rows
}

/**
 * Fills in a font object: Type0 with a CIDFont subset to the used glyphs (ISO 32000-1, 9.7), whose two-byte codes are the numbers
 * of {@link UsedGlyphs}. To be called after the last glyph has been drawn.
 */
export function embedFont(file: PdfFile, { object, used }: FontResource, level: CompressionLevel): void {
  const outlines = outlinesOf(used.face)
  if (!outlines) throw new RangeError(`Face ${used.face.id} cannot be embedded`)
  const baseFont = `${subsetTag(used)}+${nameCharacters(used.face.postScriptName)}`
  const program = addFontProgram(file, baseFont, outlines, used, level)
  const descriptor = file.ref({
    Type: 'FontDescriptor',
    FontName: baseFont,
    ...measures(used.face),
    ...program.descriptor,
  })
  descriptor.end()
  const descendant = file.ref({
    Type: 'Font',
    ...program.font,
    BaseFont: baseFont,
    CIDSystemInfo: { Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: defaultWidth,
    W: widthArray(used.widths),
  })
  descendant.end()
  const toUnicode = new TextEncoder().encode(toUnicodeMap(used.codePoints))
  Object.assign(object.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: addStream(file, toUnicode, level),
  })
  object.end()
}

/** The metrics of the font descriptor, in 1/1000 em. */
function measures(face: FontFace): object {
  const scale = 1000 / face.unitsPerEm
  const head = face.tables.get('head')
  const box = [36, 38, 40, 42].map((offset) => Math.round((head?.getInt16(offset) ?? 0) * scale))
  const symbolic = 4
  return {
    Flags: symbolic,
    FontBBox: box,
    ItalicAngle: 0,
    Ascent: Math.round(face.ascent * scale),
    Descent: -Math.abs(Math.round(face.descent * scale)),
    CapHeight: Math.round(face.ascent * scale),
    StemV: 80,
  }
}

/** Removes the characters that a PDF name would have to escape. */
const nameCharacters = (name: string): string => name.replace(/[^A-Za-z0-9_-]/g, '') || 'Font'
