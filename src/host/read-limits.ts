/**
 * The most bytes that are read into memory for any purpose: a larger file is not what it was taken for. Individual formats have
 * lower limits, which their readers enforce.
 */
export const readLimits = {
  /** One file. System fonts have up to 100 MB, the largest file of a package up to 256 MB. */
  file: 512 << 20,
  /** One file of a folder that is read completely: ledgers, paragraphs, templates, keys. */
  fileOfTree: 64 << 20,
  /** All files of such a folder together. */
  tree: 256 << 20,
} as const
