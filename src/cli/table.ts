import { displayWidth } from '../diagnostics/index.ts'

/** Formats a plain table for the terminal; a Chinese character takes two columns. Columns of numbers are right-aligned. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => displayWidth(row[column] ?? ''))))
  const numeric = head.map((_, column) => rows.every((row) => isNumber(row[column] ?? '')))
  return all
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, numeric[column] ?? false))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Whether a cell is a number: 12, 0.34 秒, 7 条; an empty cell does not prevent right alignment. */
const isNumber = (cell: string): boolean => /^(?:\d[\d.,]*(?:\s\p{Script=Han}{1,2})?)?$/u.test(cell)

function pad(cell: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(cell)))
  return right ? blanks + cell : cell + blanks
}
