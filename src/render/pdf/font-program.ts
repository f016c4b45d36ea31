import { subsetCff } from './cff/subset-cff.ts'
import { deflateFont } from './deflate/deflate-font.ts'
import type { Outlines } from './font-outlines.ts'
import { missing } from './missing-glyph.ts'
import type { PdfFile, PdfObject } from './pdf-file.ts'
import type { CompressionLevel } from './pdf-options.ts'
import { addDeflated, addStream } from './stream.ts'
import { subsetTrueType } from './subset.ts'
import type { UsedGlyphs } from './used-glyphs.ts'

/** The parts of a font that depend on the kind of its outlines: entries of the CIDFont and of its descriptor. */
interface FontProgram {
  readonly font: object
  readonly descriptor: { readonly FontFile2: PdfObject } | { readonly FontFile3: PdfObject }
}

/** The level at which outlines are deflated only once while a font is open, rather than for every document. */
const fast: CompressionLevel = 1

/** Embeds only the glyphs used; codes are the numbers of {@link UsedGlyphs} (ISO 32000-1, 9.7.4 and 9.9). */
export function addFontProgram(
  file: PdfFile,
  name: string,
  outlines: Outlines,
  used: UsedGlyphs,
  level: CompressionLevel,
): FontProgram {
  if (outlines.type === 'true-type') {
    const subset = subsetTrueType(outlines.font, used.glyphs, used.widenings)
    const entries = { Length1: subset.program.length }
    const stream =
      level === fast
        ? addDeflated(file, deflateFont(outlines.font, subset, used.face.memory), entries)
        : addStream(file, subset.program, level, entries)
    return { font: { Subtype: 'CIDFontType2', CIDToGIDMap: 'Identity' }, descriptor: { FontFile2: stream } }
  }
  const { face, glyphs, widenings } = used
  const advances = glyphs.map((glyph, i) => face.advance(glyph === missing ? 0 : glyph) + (widenings[i] ?? 0))
  const program = subsetCff(
    outlines.font,
    { name, glyphs, advances, unitsPerEm: face.unitsPerEm },
    face.memory,
  )
  return {
    font: { Subtype: 'CIDFontType0' },
    descriptor: { FontFile3: addStream(file, program, level, { Subtype: 'CIDFontType0C' }) },
  }
}
