/** A TrueType file taken apart as far as embedding needs it. The arrays are views on the file's bytes. */
export interface TrueType {
  readonly glyphCount: number
  /** Start of each glyph in `glyf`, and the end of the last one. */
  readonly loca: Uint32Array
  readonly glyf: Uint8Array
  readonly hmtx: DataView
  /** Glyphs from this one on share the last advance of `hmtx`. */
  readonly metricCount: number
  readonly head: Uint8Array
  readonly hhea: Uint8Array
  readonly maxp: Uint8Array
  /** Hinting tables, by tag, as far as the font has them. */
  readonly hinting: ReadonlyMap<string, Uint8Array>
}

const hintingTags = ['cvt ', 'fpgm', 'prep']
const trueTypeVersions = [0x00010000, 0x74727565]

/** Takes a TrueType font apart; undefined where the bytes are something else (CFF outlines, a collection, damage). */
export function readTrueType(bytes: Uint8Array): TrueType | undefined {
  const tables = readDirectory(bytes)
  const [head, hhea, maxp] = [tables?.get('head'), tables?.get('hhea'), tables?.get('maxp')]
  const [hmtx, loca, glyf] = [tables?.get('hmtx'), tables?.get('loca'), tables?.get('glyf')]
  if (!tables || !head || !hhea || !maxp || !hmtx || !loca || !glyf) return undefined
  if (head.length < 54 || hhea.length < 36 || maxp.length < 6) return undefined
  const glyphCount = viewOf(maxp).getUint16(4)
  const metricCount = viewOf(hhea).getUint16(34)
  const long = viewOf(head).getInt16(50) === 1
  if (loca.length < (glyphCount + 1) * (long ? 4 : 2) || metricCount === 0) return undefined
  if (hmtx.length < metricCount * 4 + Math.max(0, glyphCount - metricCount) * 2) return undefined
  const hinting = new Map<string, Uint8Array>()
  for (const tag of hintingTags) {
    const table = tables.get(tag)
    if (table) hinting.set(tag, table)
  }
  const offsets = readLoca(viewOf(loca), glyphCount, long)
  return { glyphCount, loca: offsets, glyf, hmtx: viewOf(hmtx), metricCount, head, hhea, maxp, hinting }
}

/** The outline of a glyph as the file stores it; empty for a blank one and for one that lies outside the table. */
export function glyphData(font: TrueType, glyph: number): Uint8Array {
  return font.glyf.subarray(font.loca[glyph] ?? 0, font.loca[glyph + 1] ?? 0)
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function readDirectory(bytes: Uint8Array): Map<string, Uint8Array> | undefined {
  const view = viewOf(bytes)
  if (bytes.length < 12 || !trueTypeVersions.includes(view.getUint32(0))) return undefined
  const count = view.getUint16(4)
  if (bytes.length < 12 + count * 16) return undefined
  const tables = new Map<string, Uint8Array>()
  for (let entry = 12; entry < 12 + count * 16; entry += 16) {
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    const offset = view.getUint32(entry + 8)
    tables.set(tag, bytes.subarray(offset, offset + view.getUint32(entry + 12)))
  }
  return tables
}

function readLoca(view: DataView, glyphCount: number, long: boolean): Uint32Array {
  const offsets = new Uint32Array(glyphCount + 1)
  for (let glyph = 0; glyph <= glyphCount; glyph++) {
    offsets[glyph] = long ? view.getUint32(glyph * 4) : view.getUint16(glyph * 2) * 2
  }
  return offsets
}
