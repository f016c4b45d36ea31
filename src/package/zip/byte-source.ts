/** Bytes that are read part by part, so that a package need not be in memory. */
export interface ByteSource {
  readonly size: number
  /** `length` bytes from `start` on; undefined where there are fewer or they cannot be read. */
  read(start: number, length: number): Promise<Uint8Array | undefined>
}

/** Bytes in memory as a source. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (start, length) =>
    Promise.resolve(
      start < 0 || length < 0 || start + length > bytes.length
        ? undefined
        : bytes.subarray(start, start + length),
    ),
})
