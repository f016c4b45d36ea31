/** The text of SHA256SUMS: all other files of the package with their SHA-256, sorted by name, in the format of `sha256sum -c`. */
export const sumsText = (digests: ReadonlyMap<string, string>): string =>
  [...digests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sha256]) => `${sha256}  ${name}\n`)
    .join('')
