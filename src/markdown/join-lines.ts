/**
 * Joins the lines of a paragraph: Chinese runs on without a space, between two Latin words a space stands. Markdown's
 * own rule (a space) would leave holes in Chinese text.
 */
export function joinLines(text: string): string {
  return text.replace(lineBreak, (found: string, offset: number, whole: string) =>
    isLatin(whole.charAt(offset - 1)) && isLatin(nextWord(whole, offset + found.length)) ? ' ' : '',
  )
}

/** Blanks before it are tried from their beginning only: a text may have very many that no line break follows. */
const lineBreak = /(?:(?<![ \t])[ \t]+)?\n[ \t]*/g

const isLatin = (character: string): boolean => /^[\u0021-\u024F]$/.test(character)

/** The first character from a place on that is no white space. */
function nextWord(text: string, from: number): string {
  let at = from
  while (/^\s$/.test(text.charAt(at))) at += 1
  return text.charAt(at)
}
