import { lookUp, readCharacterMap } from './cmap.ts'
import type { FontFace } from './font-face.ts'
import { readLocalForms } from './local-forms.ts'
import { FontError, guarded, readTables, requireTable } from './sfnt.ts'

/**
 * Opens a font: reads its metrics and character map into flat tables; outlines are not touched. TrueType and CFF
 * flavours, and the font at `index` of a collection.
 * @throws FontError, in Chinese, where the bytes are no usable font
 */
export function openFontFace(id: string, bytes: Uint8Array, index = 0): FontFace {
  return guarded(() => {
    const tables = readTables(bytes, index)
    const head = requireTable(tables, 'head')
    const unitsPerEm = head.getUint16(18)
    const glyphCount = requireTable(tables, 'maxp').getUint16(4)
    if (unitsPerEm === 0 || glyphCount === 0) throw new FontError('字体文件的字号单位或字形数为零')
    const hhea = requireTable(tables, 'hhea')
    const advances = readAdvances(requireTable(tables, 'hmtx'), hhea.getUint16(34), glyphCount)
    const map = readCharacterMap(requireTable(tables, 'cmap'), glyphCount)
    const chinese = readLocalForms(tables.get('GSUB'), glyphCount, 'hani', 'ZHS ')
    const western = readLocalForms(tables.get('GSUB'), glyphCount, 'latn')
    const basic = map.basic.map((glyph) => chinese[glyph] ?? glyph)
    return {
      id,
      postScriptName: readPostScriptName(tables.get('name')) ?? id,
      unitsPerEm,
      ascent: hhea.getInt16(4),
      descent: hhea.getInt16(6),
      glyph: (codePoint) =>
        codePoint < 0x10000 ? (basic[codePoint] ?? 0) : (chinese[lookUp(map, codePoint)] ?? 0),
      latinGlyph: (codePoint, afterLetter) => {
        const glyph = lookUp(map, codePoint)
        return afterLetter ? (western[glyph] ?? glyph) : glyph
      },
      advance: (glyph) => advances[glyph] ?? 0,
      bytes,
    }
  })
}

/** Advance widths; glyphs beyond the metrics repeat the last one. */
function readAdvances(hmtx: DataView, metricCount: number, glyphCount: number): Uint16Array {
  const count = Math.min(metricCount, glyphCount)
  if (count === 0) throw new FontError('字体文件没有字宽数据')
  const advances = new Uint16Array(glyphCount)
  for (let glyph = 0; glyph < count; glyph++) advances[glyph] = hmtx.getUint16(glyph * 4)
  return advances.fill(advances[count - 1] ?? 0, count)
}

const postScriptNameId = 6

function readPostScriptName(name: DataView | undefined): string | undefined {
  if (!name) return undefined
  const storage = name.getUint16(4)
  for (let i = 0; i < name.getUint16(2); i++) {
    const record = 6 + i * 12
    if (name.getUint16(record + 6) !== postScriptNameId) continue
    const wide = name.getUint16(record) !== 1 // Macintosh records hold bytes, the others UTF-16
    const length = name.getUint16(record + 8)
    const start = storage + name.getUint16(record + 10)
    let text = ''
    for (let at = start; at < start + length; at += wide ? 2 : 1) {
      text += String.fromCharCode(wide ? name.getUint16(at) : name.getUint8(at))
    }
    // Only what PDF and PostScript allow in a name.
    return text.replace(/[^\x21-\x7e]|[[\](){}<>/%]/g, '') || undefined
  }
  return undefined
}
