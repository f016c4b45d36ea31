/** An entry of a zip file's directory. */
export interface ZipEntry {
  readonly name: string
  /** The unpacked size in bytes. */
  readonly size: number
  /** The size in the zip file, in bytes. */
  readonly packed: number
  readonly crc: number
  readonly method: 'stored' | 'deflated'
  /** The offset of its local header. */
  readonly offset: number
  /** The offset of its bytes. */
  readonly start: number
}

/** The content of a directory record. */
export interface DirectoryRecord extends Omit<ZipEntry, 'start'> {
  /** The name as encoded. */
  readonly nameBytes: Uint8Array
}
