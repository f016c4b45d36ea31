import { viewOf } from './true-type.ts'

/** Assembles tables into a TrueType file, in the order of their tags, with checksums. */
export function assembleTrueType(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort()
  const directoryLength = 12 + tags.length * 16
  const lengths = tags.map((tag) => Math.ceil((tables.get(tag)?.length ?? 0) / 4) * 4)
  const file = new Uint8Array(lengths.reduce((sum, length) => sum + length, directoryLength))
  const view = viewOf(file)
  writeHeader(view, tags.length)
  let offset = directoryLength
  let headOffset = 0
  let sum = 0
  tags.forEach((tag, index) => {
    const table = tables.get(tag) ?? new Uint8Array()
    file.set(table, offset)
    if (tag === 'head') {
      headOffset = offset
      view.setUint32(offset + 8, 0)
    }
    const entry = 12 + index * 16
    for (let i = 0; i < 4; i++) file[entry + i] = tag.charCodeAt(i)
    const tableSum = checksum(view, offset, offset + (lengths[index] ?? 0))
    view.setUint32(entry + 4, tableSum)
    sum += tableSum
    view.setUint32(entry + 8, offset)
    view.setUint32(entry + 12, table.length)
    offset += lengths[index] ?? 0
  })
  // head.checkSumAdjustment makes the sum over the whole file equal to this constant.
  if (headOffset > 0)
    view.setUint32(headOffset + 8, (0xb1b0afba - sum - checksum(view, 0, directoryLength)) >>> 0)
  return file
}

function writeHeader(view: DataView, tableCount: number): void {
  const power = Math.floor(Math.log2(tableCount))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tableCount)
  view.setUint16(6, 2 ** power * 16)
  view.setUint16(8, power)
  view.setUint16(10, (tableCount - 2 ** power) * 16)
}

function checksum(view: DataView, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at += 4) sum = (sum + view.getUint32(at)) | 0
  return sum >>> 0
}
