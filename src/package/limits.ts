/** What a package from outside may cost; one beyond these is refused before anything of it is unpacked. Bytes unless said. */
export const limits = {
  /** Files in a package. */
  entries: 20_000,
  /** One file, unpacked. */
  entry: 256 << 20,
  /** All files, unpacked. */
  total: 2 ** 31,
  /** The zip's central directory. */
  directory: 16 << 20,
  /** A file's name in UTF-8. */
  name: 400,
  /** manifest.json. */
  manifest: 16 << 20,
  /** manifest.sig. */
  signature: 10_000,
  /** How many times its size a file may grow when unpacked; what is smaller than `smallEntry` may always. */
  growth: 200,
  smallEntry: 1 << 20,
  /** Faults of one kind that are reported one by one. */
  told: 20,
} as const
