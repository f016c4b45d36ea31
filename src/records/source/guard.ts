/** Largest file read, in bytes. */
export const largestFile = 5 * 1024 * 1024

/** Deepest nesting read. A finding of an inspection is at 5. */
export const deepestNesting = 20

/** Nodes that aliases may add to a file when written out. */
export const largestExpansion = 100_000

/** Brackets open at once and columns of indentation that the yaml library is given: it recurses on both. */
const openBrackets = 100
const leadColumns = 400

/** The offset where a text nests deeper than the parser can be asked to follow, or undefined. Brackets in texts count too, so the limit is wide. */
export function findExcessiveNesting(text: string): number | undefined {
  const lead = new RegExp(`^[ \\-?]{${leadColumns}}`, 'm').exec(text)
  if (lead) return lead.index
  let open = 0
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === '[' || character === '{') open++
    else if (character === ']' || character === '}') open = Math.max(0, open - 1)
    if (open > openBrackets) return i
  }
  return undefined
}
