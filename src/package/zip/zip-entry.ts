/** A file in a zip file, as its directory lists it. */
export interface ZipEntry {
  readonly name: string
  /** Unpacked. */
  readonly size: number
  /** As it lies in the zip file. */
  readonly packed: number
  readonly crc: number
  readonly method: 'stored' | 'deflated'
  /** Where its local header begins. */
  readonly offset: number
  /** Where its bytes begin. */
  readonly start: number
}

/** What one record of the directory says. */
export interface DirectoryRecord extends Omit<ZipEntry, 'start'> {
  /** The name as it is written. */
  readonly nameBytes: Uint8Array
}
