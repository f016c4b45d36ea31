import { makeMemory } from '../../memory/index.ts'
import { lookUp, readCharacterMap } from './cmap.ts'
import type { FontFace } from './font-face.ts'
import { pickFont, readFontNames } from './font-names.ts'
import { readLocalForms } from './local-forms.ts'
import { countFonts, FontError, guarded, readTables, requireTable } from './sfnt.ts'

/** Bits of `fsType` in the OS/2 table (OpenType 1.9): the vendor's embedding permissions. */
const restricted = 0x0002
const preview = 0x0004
const editable = 0x0008
const noSubsetting = 0x0100
const bitmapOnly = 0x0200

/**
 * Refuses a font whose vendor does not allow subsets of it to be embedded in documents. If several levels are set, the most
 * permissive counts.
 * @throws FontError
 */
function checkEmbedding(os2: DataView | undefined): void {
  if (!os2) return
  const rights = os2.getUint16(8)
  if ((rights & restricted) !== 0 && (rights & (preview | editable)) === 0)
    throw new FontError('字体的授权不许嵌入文件')
  if ((rights & noSubsetting) !== 0) throw new FontError('字体的授权不许只嵌入用到的字')
  if ((rights & bitmapOnly) !== 0) throw new FontError('字体的授权只许嵌入点阵，不许嵌入轮廓')
}

/**
 * Opens a TrueType or CFF font: reads its metrics and character map into flat tables, but not its outlines.
 * @param which the font within a collection: its index, its PostScript name, or its family name
 * @throws FontError, in Chinese, if the bytes are not a usable font, or the font may not be embedded
 */
export function openFontFace(id: string, bytes: Uint8Array, which: number | string = 0): FontFace {
  return guarded(() => {
    const tables = readTables(bytes, typeof which === 'number' ? which : indexOfFont(bytes, which))
    checkEmbedding(tables.get('OS/2'))
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
      postScriptName: readFontNames(tables).postScriptName ?? id,
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
      tables,
      memory: makeMemory(),
    }
  })
}

/** Reads advance widths; glyphs beyond the metrics repeat the last one. */
function readAdvances(hmtx: DataView, metricCount: number, glyphCount: number): Uint16Array {
  const count = Math.min(metricCount, glyphCount)
  if (count === 0) throw new FontError('字体文件没有字宽数据')
  const advances = new Uint16Array(glyphCount)
  for (let glyph = 0; glyph < count; glyph++) advances[glyph] = hmtx.getUint16(glyph * 4)
  return advances.fill(advances[count - 1] ?? 0, count)
}

/** The index of the font with a name within a file. @throws FontError */
function indexOfFont(bytes: Uint8Array, name: string): number {
  const all = Array.from({ length: countFonts(bytes) }, (_, index) => readFontNames(readTables(bytes, index)))
  const named = all.findIndex(({ postScriptName }) => postScriptName === name)
  const index = named >= 0 ? named : pickFont(all, new Set([name]))
  if (index === undefined) {
    const known = all.map(({ postScriptName }) => postScriptName).join('、')
    throw new FontError(`字体文件里没有“${name}”，只有 ${known}`)
  }
  return index
}
