/** The most open brackets and columns of indentation passed to the yaml library, which recurses on both. */
const openBrackets = 100
const leadColumns = 400

const opening: ReadonlySet<string> = new Set('[{')
const closing: ReadonlySet<string> = new Set(']}')
/** What a value may follow; tags, anchors and aliases may come in between. */
const introduces: ReadonlySet<string> = new Set(['', '-', ':', '?'])
const properties: ReadonlySet<string> = new Set('!&*')

/**
 * The offset at which a text nests more deeply than the parser can handle, or undefined. Outside brackets, a bracket counts only
 * where a value may begin. An unclosed bracket ends where the parser ends it: at a line indented no deeper than the one that it
 * was opened on. Brackets in quotes count, so that the limit is generous.
 */
export function findExcessiveNesting(text: string): number | undefined {
  const lead = new RegExp(`^[ \\-?]{${leadColumns}}`, 'm').exec(text)
  if (lead) return lead.index
  let open = 0
  /** The indentation of the line of the opening bracket; smaller than any if that line begins with the bracket. */
  let base = -1
  let indent = 0
  /** The last non-blank character of the line, the first character of the word that it is in, and whether blanks followed it. */
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
