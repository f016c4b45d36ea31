import { FontError } from './sfnt.ts'

/** Glyphs by code point: a flat table for the Basic Multilingual Plane, sorted groups beyond it. */
export interface CharacterMap {
  readonly basic: Uint16Array
  /** Triples of the first code point, last code point, first glyph. */
  readonly beyond: Uint32Array
}

/** Encodings in order of preference, as `platform << 16 | encoding`: full Unicode before the Basic Multilingual Plane only. */
const preferred = [0x0003000a, 0x00000006, 0x00000004, 0x00030001, 0x00000003, 0x00000002, 0x00000001, 0]

/** Reads the best Unicode subtable, format 12 or 4. @throws FontError if there is none */
export function readCharacterMap(cmap: DataView, glyphCount: number): CharacterMap {
  const offsets = new Map<number, number>()
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const offset = cmap.getUint32(8 + i * 8)
    const format = cmap.getUint16(offset)
    if (format === 4 || format === 12) offsets.set(cmap.getUint32(4 + i * 8), offset)
  }
  for (const encoding of preferred) {
    const offset = offsets.get(encoding)
    if (offset === undefined) continue
    return cmap.getUint16(offset) === 12
      ? readGroups(cmap, offset, glyphCount)
      : { basic: readSegments(cmap, offset, glyphCount), beyond: new Uint32Array(0) }
  }
  throw new FontError('字体文件没有 Unicode 字符对照表')
}

/** The glyph of a code point, 0 if there is none. */
export function lookUp(map: CharacterMap, codePoint: number): number {
  if (codePoint < 0x10000) return map.basic[codePoint] ?? 0
  const { beyond } = map
  let low = 0
  let high = beyond.length / 3
  while (low < high) {
    const middle = (low + high) >>> 1
    if (codePoint > (beyond[middle * 3 + 1] ?? 0)) low = middle + 1
    else high = middle
  }
  const first = beyond[low * 3] ?? Infinity
  return codePoint >= first ? (beyond[low * 3 + 2] ?? 0) + codePoint - first : 0
}

function readGroups(cmap: DataView, offset: number, glyphCount: number): CharacterMap {
  const basic = new Uint16Array(0x10000)
  const beyond: number[] = []
  const end = offset + 16 + cmap.getUint32(offset + 12) * 12
  for (let group = offset + 16; group < end; group += 12) {
    const first = cmap.getUint32(group)
    const last = cmap.getUint32(group + 4)
    const glyph = cmap.getUint32(group + 8)
    if (first > last || last > 0x10ffff || glyph + last - first >= glyphCount) continue
    for (let code = first; code <= Math.min(last, 0xffff); code++) basic[code] = glyph + code - first
    if (last > 0xffff) beyond.push(Math.max(first, 0x10000), last, glyph + Math.max(0, 0x10000 - first))
  }
  return { basic, beyond: Uint32Array.from(beyond) }
}

function readSegments(cmap: DataView, offset: number, glyphCount: number): Uint16Array {
  const basic = new Uint16Array(0x10000)
  const size = cmap.getUint16(offset + 6) // twice the number of segments
  const ends = offset + 14
  const starts = ends + size + 2
  const deltas = starts + size
  const ranges = deltas + size
  for (let i = 0; i < size; i += 2) {
    const delta = cmap.getUint16(deltas + i)
    const range = cmap.getUint16(ranges + i)
    const first = cmap.getUint16(starts + i)
    for (let code = first; code <= cmap.getUint16(ends + i) && code < 0xffff; code++) {
      const raw = range === 0 ? code : cmap.getUint16(ranges + i + range + (code - first) * 2)
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph < glyphCount) basic[code] = glyph
    }
  }
  return basic
}
