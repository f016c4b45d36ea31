import { Lexer } from 'yaml'

/** A comment: `[start, end)` from its `#` to the end of its line. */
export interface FoundComment {
  readonly start: number
  readonly end: number
}

/** What the lexer puts between the pieces of a text: marks of documents, of flow collections that end early, and of scalars. */
const marks: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f'])

/** All comments of a YAML text, in order; undefined if it holds characters that the lexer uses as marks. */
export function findComments(text: string): readonly FoundComment[] | undefined {
  const comments: FoundComment[] = []
  let at = 0
  for (const token of new Lexer().lex(text)) {
    if (marks.has(token)) continue
    if (token.startsWith('#')) comments.push({ start: at, end: at + token.length })
    at += token.length
  }
  return at === text.length ? comments : undefined
}
