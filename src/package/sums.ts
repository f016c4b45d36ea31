/**
 * The text of SHA256SUMS: every other file of the package with its SHA-256, as `sha256sum -c` reads it, sorted by name.
 */
export const sumsText = (digests: ReadonlyMap<string, string>): string =>
  [...digests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sha256]) => `${sha256}  ${name}\n`)
    .join('')
