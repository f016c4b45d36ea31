/** Largest file read, in bytes. */
export const largestFile = 5 * 1024 * 1024

/** Lines, and marks that may begin something, of a file of YAML: twenty thousand records have no more. */
export const mostPieces = 300_000

/** Records or keys of a file that are read by themselves because YAML cannot read the whole; the rest is left. */
export const mostBroken = 100

/** Deepest nesting read. A finding of an inspection is at 5. */
export const deepestNesting = 20

/** Nodes that aliases may add to a file when written out. */
export const largestExpansion = 100_000

const marks: ReadonlySet<number> = new Set(Array.from(':,[]{}*&!?"\'：，', (mark) => mark.charCodeAt(0)))
const newline = 0x0a
const [dash, blank] = [0x2d, 0x20]

/** The offset where a text has more in it than the parser can be given, or undefined. Each node and line takes one at least. */
export function findTooMany(text: string): number | undefined {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === newline || marks.has(code) || (code === dash && text.charCodeAt(at + 1) === blank))
      count += 1
    if (count > mostPieces) return at
  }
  return undefined
}
