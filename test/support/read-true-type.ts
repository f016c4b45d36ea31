/** Tables of a TrueType file by tag, for tests. */
export function tablesOf(font: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = new Map<string, Uint8Array>()
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + i * 16
    const tag = String.fromCharCode(...font.subarray(entry, entry + 4))
    const offset = view.getUint32(entry + 8)
    tables.set(tag, font.slice(offset, offset + view.getUint32(entry + 12)))
  }
  return tables
}

export const words = (table: Uint8Array | undefined): number[] => {
  const view = new DataView((table ?? new Uint8Array()).slice().buffer)
  return Array.from({ length: Math.floor(view.byteLength / 2) }, (_, i) => view.getInt16(i * 2))
}

/** Outlines by glyph, cut at the offsets of `loca` (long form). */
export function outlinesIn(font: Uint8Array): Uint8Array[] {
  const tables = tablesOf(font)
  const loca = new DataView((tables.get('loca') ?? new Uint8Array()).slice().buffer)
  const count = loca.byteLength / 4 - 1
  return Array.from({ length: count }, (_, glyph) =>
    (tables.get('glyf') ?? new Uint8Array()).slice(loca.getUint32(glyph * 4), loca.getUint32(glyph * 4 + 4)),
  )
}
