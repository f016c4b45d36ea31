/** The parts of a zip file (PKWARE APPNOTE 6.3): their signatures, and their lengths without names. */
export const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  descriptor: 0x08074b50,
} as const
export const lengths = { local: 30, central: 46, end: 22 } as const

/** The flag for names in UTF-8. */
export const utf8Flag = 0x0800

/** A file of a package as described by its headers; it is stored without compression. */
export interface StoredFile {
  readonly name: Uint8Array
  readonly size: number
  readonly crc: number
}

const version = 20
/** 1 January 1980, 00:00, the earliest date in a zip file: packages do not depend on the clock. */
const date = 0x0021
const unix = 3 << 8
/** A regular file, writable by its owner and readable by everybody. */
const attributes = 0o100644 * 0x10000

/** The header before a file's bytes. */
export function localHeader({ name, size, crc }: StoredFile): Uint8Array {
  const { bytes, view } = part(lengths.local + name.length, signatures.local)
  view.setUint16(4, version, true)
  writeCommon(view, 6, { name, size, crc })
  bytes.set(name, lengths.local)
  return bytes
}

/** A file's entry in the central directory; `offset` is that of its local header. */
export function centralHeader({ name, size, crc }: StoredFile, offset: number): Uint8Array {
  const { bytes, view } = part(lengths.central + name.length, signatures.central)
  view.setUint16(4, unix | version, true)
  view.setUint16(6, version, true)
  writeCommon(view, 8, { name, size, crc })
  view.setUint32(38, attributes, true)
  view.setUint32(42, offset, true)
  bytes.set(name, lengths.central)
  return bytes
}

/** The last bytes of a package: the number of files, and the place of the directory. */
export function endRecord(entries: number, size: number, offset: number): Uint8Array {
  const { bytes, view } = part(lengths.end, signatures.end)
  view.setUint16(8, entries, true)
  view.setUint16(10, entries, true)
  view.setUint32(12, size, true)
  view.setUint32(16, offset, true)
  return bytes
}

/** Writes the fields common to both headers of a file, from the flags to the lengths of name and extra field. */
function writeCommon(view: DataView, at: number, { name, size, crc }: StoredFile): void {
  view.setUint16(at, utf8Flag, true)
  view.setUint16(at + 6, date, true)
  view.setUint32(at + 8, crc, true)
  view.setUint32(at + 12, size, true)
  view.setUint32(at + 16, size, true)
  view.setUint16(at + 20, name.length, true)
}

function part(length: number, signature: number): { readonly bytes: Uint8Array; readonly view: DataView } {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signature, true)
  return { bytes, view }
}
