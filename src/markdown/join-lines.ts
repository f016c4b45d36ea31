/**
 * Joins the lines of a paragraph: Chinese runs on without a space, between two Latin words a space stands. Markdown's
 * own rule (a space) would leave holes in Chinese text.
 */
export function joinLines(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, (_, offset: number, whole: string) =>
    latinEnd.test(whole.slice(0, offset)) && latinStart.test(whole.slice(offset).trimStart()) ? ' ' : '',
  )
}

const latinEnd = /[\u0021-\u024F]$/
const latinStart = /^[\u0021-\u024F]/
