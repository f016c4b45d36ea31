/** A font file that cannot be read; the message is Chinese and says why. */
export class FontError extends Error {
  override name = 'FontError'
}

/** The tables of a font by tag: views on the file's bytes, not copies. */
export type FontTables = ReadonlyMap<string, DataView>

const collection = 0x74746366 // ttcf
const versions = new Set([0x00010000, 0x4f54544f, 0x74727565]) // TrueType, OTTO (CFF), true (Apple)

/**
 * The tables of a TrueType or OpenType file, or of the font at `index` in a collection (.ttc).
 * @throws FontError if the file is not a font, is truncated, or has no such index
 */
export function readTables(bytes: Uint8Array, index = 0): FontTables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return guarded(() => {
    const start = file.getUint32(0) === collection ? fontInCollection(file, index) : 0
    if (!versions.has(file.getUint32(start))) throw new FontError('不是 TrueType 或 OpenType 字体文件')
    const tables = new Map<string, DataView>()
    const count = file.getUint16(start + 4)
    for (let record = start + 12; record < start + 12 + count * 16; record += 16) {
      const offset = file.getUint32(record + 8)
      const length = file.getUint32(record + 12)
      if (offset + length > bytes.byteLength) throw new FontError('字体文件不完整，末尾被截断')
      tables.set(readTag(file, record), new DataView(bytes.buffer, bytes.byteOffset + offset, length))
    }
    return tables
  })
}

/** The offset of each font's directory, from the first bytes of a file. @throws FontError if it is not a font */
export function fontStarts(head: Uint8Array): readonly number[] {
  const file = new DataView(head.buffer, head.byteOffset, head.byteLength)
  return guarded(() => {
    const version = file.getUint32(0)
    if (versions.has(version)) return [0]
    if (version !== collection) throw new FontError('不是 TrueType 或 OpenType 字体文件')
    return Array.from({ length: file.getUint32(8) }, (_, index) => file.getUint32(12 + index * 4))
  })
}

/** The most bytes of a directory worth reading: no font has more tables. */
export const directoryLength = 12 + 64 * 16

/** The position of a table in the file, from the bytes of a font's directory. @throws FontError */
export function findTable(
  directory: Uint8Array,
  tag: string,
): { readonly offset: number; readonly length: number } | undefined {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  return guarded(() => {
    const end = Math.min(12 + view.getUint16(4) * 16, directory.byteLength - 15)
    for (let record = 12; record < end; record += 16) {
      if (readTag(view, record) === tag)
        return { offset: view.getUint32(record + 8), length: view.getUint32(record + 12) }
    }
    return undefined
  })
}

/** How many fonts a file contains: a collection has several. */
export function countFonts(bytes: Uint8Array): number {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return guarded(() => (file.getUint32(0) === collection ? file.getUint32(8) : 1))
}

function fontInCollection(file: DataView, index: number): number {
  const count = file.getUint32(8)
  if (index < 0 || index >= count) throw new FontError(`字体集里只有 ${count} 种字体，没有第 ${index + 1} 种`)
  return file.getUint32(12 + index * 4)
}

/** Returns a required table. @throws FontError */
export function requireTable(tables: FontTables, tag: string): DataView {
  const table = tables.get(tag)
  if (!table) throw new FontError(`字体文件缺少 ${tag} 表`)
  return table
}

/** Reads a tag: four ASCII characters, e.g. `cmap`. */
export const readTag = (view: DataView, offset: number): string =>
  String.fromCharCode(
    view.getUint8(offset),
    view.getUint8(offset + 1),
    view.getUint8(offset + 2),
    view.getUint8(offset + 3),
  )

/** Runs a parser on untrusted tables: an offset out of bounds becomes a FontError. */
export function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof RangeError) throw new FontError('字体文件已损坏，数据越界', { cause })
    throw cause
  }
}
