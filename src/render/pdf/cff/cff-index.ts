/** An INDEX of a CFF table (Adobe 5176, 5): its items as views on the table's bytes. */
export interface CffIndex {
  readonly count: number
  /** The offset after the INDEX. */
  readonly end: number
  item(index: number): Uint8Array
}

/** @throws RangeError if it extends beyond the table */
export function readIndex(table: DataView, start: number): CffIndex {
  const count = table.getUint16(start)
  if (count === 0) return { count, end: start + 2, item: () => new Uint8Array() }
  const size = table.getUint8(start + 2)
  // Offsets count from the byte before the data.
  const data = start + 2 + (count + 1) * size
  const offset = (index: number): number => {
    let value = 0
    for (let at = 0; at < size; at++) value = value * 256 + table.getUint8(start + 3 + index * size + at)
    return data + value
  }
  const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength)
  return { count, end: offset(count), item: (index) => bytes.subarray(offset(index), offset(index + 1)) }
}

/** Writes an INDEX of the given items. */
export function writeIndex(items: readonly Uint8Array[]): Uint8Array {
  if (items.length === 0) return new Uint8Array(2)
  const offsetSize = 4
  const header = 3 + (items.length + 1) * offsetSize
  const bytes = new Uint8Array(items.reduce((sum, item) => sum + item.length, header))
  const view = new DataView(bytes.buffer)
  view.setUint16(0, items.length)
  bytes[2] = offsetSize
  let end = header
  items.forEach((item, index) => {
    view.setUint32(3 + index * offsetSize, end - header + 1)
    bytes.set(item, end)
    end += item.length
  })
  view.setUint32(3 + items.length * offsetSize, end - header + 1)
  return bytes
}
