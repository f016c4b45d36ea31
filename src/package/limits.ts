/**
 * Limits on packages from outside: one that exceeds them is refused before any of it is unpacked. In bytes unless stated
 * otherwise.
 */
export const limits = {
  /** The number of files in a package. */
  entries: 20_000,
  /** A single unpacked file. */
  entry: 256 << 20,
  /** All unpacked files together. */
  total: 2 ** 31,
  /** The zip's central directory. */
  directory: 16 << 20,
  /** A file's name in UTF-8. */
  name: 400,
  /** manifest.json. */
  manifest: 16 << 20,
  /** manifest.sig. */
  signature: 10_000,
  /** The highest ratio of unpacked to packed size; files smaller than `smallEntry` are exempt. */
  growth: 200,
  smallEntry: 1 << 20,
  /** How many faults of one kind are reported individually. */
  told: 20,
} as const
