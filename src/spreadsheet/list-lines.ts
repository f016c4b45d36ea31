/** Characters that would split a text when it is read back: lists with such texts are written one text per line. */
const marks = /[、，。；：,;/\n]/

/** Starts a line that continues the text above. No text of a list begins with white space, so that it is unambiguous. */
const continuation = '\u3000'

/**
 * Writes the texts of a list into one cell: 甲、乙, or one per line; a single text that looks like several is followed by an empty
 * line.
 */
export function writeListLines(texts: readonly string[]): string {
  if (!texts.some((text) => marks.test(text))) return texts.join('、')
  const lines = texts.map((text) => text.replaceAll('\n', `\n${continuation}`))
  return lines.join('\n') + (texts.length === 1 ? '\n' : '')
}

/** Reads the texts of a cell written one per line; undefined if it is a single line. */
export function readListLines(cell: string): readonly string[] | undefined {
  if (!cell.includes('\n')) return undefined
  return cell
    .replace(/\n$/, '')
    .split(new RegExp(`\\n(?!${continuation})`))
    .map((text) => text.replaceAll(`\n${continuation}`, '\n'))
}
