/** The largest file that is parsed, in bytes. */
export const largestFile = 5 * 1024 * 1024

/** The most lines and syntax characters in a YAML file; fifteen thousand records have no more. */
export const mostPieces = 300_000

/** The most records or keys that are parsed one by one because YAML cannot parse the whole file; the rest is left out. */
export const mostBroken = 100

/** The deepest nesting allowed. A finding of an inspection is at depth 5. */
export const deepestNesting = 20

/** The most nodes that aliases may add when expanded. */
export const largestExpansion = 100_000

const marks: ReadonlySet<number> = new Set(Array.from(':,[]{}*&!?"\'：，', (mark) => mark.charCodeAt(0)))
const newline = 0x0a
const [dash, blank] = [0x2d, 0x20]

/** The offset at which a text exceeds what the parser can handle, or undefined. Every node and line contributes at least one. */
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
