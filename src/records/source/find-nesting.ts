/** Brackets open at once and columns of indentation that the yaml library is given: it recurses on both. */
const openBrackets = 100
const leadColumns = 400

const opening: ReadonlySet<string> = new Set('[{')
const closing: ReadonlySet<string> = new Set(']}')
/** What a value may follow; before it, tags, anchors and aliases may stand. */
const introduces: ReadonlySet<string> = new Set(['', '-', ':', '?'])
const properties: ReadonlySet<string> = new Set('!&*')

/**
 * The offset where a text nests deeper than the parser can be asked to follow, or undefined. Outside of brackets one
 * counts only where a value may begin, and what somebody forgot to close ends where the parser ends it: at a line that is
 * no further in than the one it was opened on. Brackets in quotes count, so the limit is wide.
 */
export function findExcessiveNesting(text: string): number | undefined {
  const lead = new RegExp(`^[ \\-?]{${leadColumns}}`, 'm').exec(text)
  if (lead) return lead.index
  let open = 0
  /** Indentation of the line that it was opened on; less than any where the line begins with the bracket. */
  let base = -1
  let indent = 0
  /** The last character of the line that is not blank, the first of the word that it is in, and whether blanks came behind. */
  let [last, word, isApart] = ['', '', true]
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\n') [indent, last, word, isApart] = [0, '', '', true]
    else if (character === ' ' || character === '\t' || character === '\r') {
      isApart = true
      if (last === '') indent += 1
    } else {
      if (last === '' && indent <= base && !closing.has(character)) open = 0
      if (closing.has(character)) open = Math.max(0, open - 1)
      else if (opening.has(character) && (open > 0 || introduces.has(last) || properties.has(word))) {
        if (open === 0) base = last === '' ? -1 : indent
        open += 1
        if (open > openBrackets) return at
      }
      if (isApart) word = character
      last = character
      isApart = false
    }
  }
  return undefined
}
