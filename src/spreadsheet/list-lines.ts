/** Marks that make one text several when it is read back: such lists are written a line each. */
const marks = /[、，。；：,;/\n]/

/** Begins a line that goes on with the text above. No text of a list begins with white space, so none is taken for it. */
const continuation = '\u3000'

/** The texts of a list as one cell holds them: 甲、乙, or a line each; one text that looks like several has an empty line behind it. */
export function writeListLines(texts: readonly string[]): string {
  if (!texts.some((text) => marks.test(text))) return texts.join('、')
  const lines = texts.map((text) => text.replaceAll('\n', `\n${continuation}`))
  return lines.join('\n') + (texts.length === 1 ? '\n' : '')
}

/** The texts of a cell that was written a line each; undefined where it is one line. */
export function readListLines(cell: string): readonly string[] | undefined {
  if (!cell.includes('\n')) return undefined
  return cell
    .replace(/\n$/, '')
    .split(new RegExp(`\\n(?!${continuation})`))
    .map((text) => text.replaceAll(`\n${continuation}`, '\n'))
}
