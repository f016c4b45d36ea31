/** Bytes that are read in parts, so that a package need not be in memory. */
export interface ByteSource {
  readonly size: number
  /** `length` bytes from `start`; undefined if there are fewer or they cannot be read. */
  read(start: number, length: number): Promise<Uint8Array | undefined>
}

/** Makes a source from bytes in memory. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (start, length) =>
    Promise.resolve(
      start < 0 || length < 0 || start + length > bytes.length
        ? undefined
        : bytes.subarray(start, start + length),
    ),
})
