import type { FontFace } from '../../typesetting/index.ts'

/** A TrueType file, parsed as far as embedding requires. The arrays are views on the file's bytes. */
export interface TrueType {
  readonly glyphCount: number
  /** The start of each glyph in `glyf`, followed by the end of the last one. */
  readonly loca: Uint32Array
  readonly glyf: Uint8Array
  readonly hmtx: DataView
  /** The glyphs from this one share the last advance of `hmtx`. */
  readonly metricCount: number
  readonly head: Uint8Array
  readonly hhea: Uint8Array
  readonly maxp: Uint8Array
  /** The font's hinting tables, by tag. */
  readonly hinting: ReadonlyMap<string, Uint8Array>
}

const hintingTags = ['cvt ', 'fpgm', 'prep']

/** Parses a TrueType font's tables; undefined if they contain something else (CFF outlines) or are damaged. */
export function readTrueType(tables: FontFace['tables']): TrueType | undefined {
  const [head, hhea, maxp] = [tables.get('head'), tables.get('hhea'), tables.get('maxp')]
  const [hmtx, loca, glyf] = [tables.get('hmtx'), tables.get('loca'), tables.get('glyf')]
  if (!head || !hhea || !maxp || !hmtx || !loca || !glyf) return undefined
  if (head.byteLength < 54 || hhea.byteLength < 36 || maxp.byteLength < 6) return undefined
  const glyphCount = maxp.getUint16(4)
  const metricCount = hhea.getUint16(34)
  const long = head.getInt16(50) === 1
  if (loca.byteLength < (glyphCount + 1) * (long ? 4 : 2) || metricCount === 0) return undefined
  if (hmtx.byteLength < metricCount * 4 + Math.max(0, glyphCount - metricCount) * 2) return undefined
  const hinting = new Map<string, Uint8Array>()
  for (const tag of hintingTags) {
    const table = tables.get(tag)
    if (table) hinting.set(tag, bytesOf(table))
  }
  return {
    glyphCount,
    loca: readLoca(loca, glyphCount, long),
    glyf: bytesOf(glyf),
    hmtx,
    metricCount,
    head: bytesOf(head),
    hhea: bytesOf(hhea),
    maxp: bytesOf(maxp),
    hinting,
  }
}

/** The outline of a glyph as stored; empty for a blank glyph, and for one outside the table. */
export function glyphData(font: TrueType, glyph: number): Uint8Array {
  return font.glyf.subarray(font.loca[glyph] ?? 0, font.loca[glyph + 1] ?? 0)
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)

function readLoca(view: DataView, glyphCount: number, long: boolean): Uint32Array {
  const offsets = new Uint32Array(glyphCount + 1)
  for (let glyph = 0; glyph <= glyphCount; glyph++) {
    offsets[glyph] = long ? view.getUint32(glyph * 4) : view.getUint16(glyph * 2) * 2
  }
  return offsets
}
