/**
 * What is read into memory, in bytes, for any purpose: a larger file is not what it was taken for. What a format may
 * have is less, and known to its reader.
 */
export const readLimits = {
  /** One file. A font of a system has up to 100 MB, a package's largest file 256 MB. */
  file: 512 << 20,
  /** One file of a folder that is read whole: ledgers, paragraphs, templates, keys. */
  fileOfTree: 64 << 20,
  /** All of them. */
  tree: 256 << 20,
} as const
