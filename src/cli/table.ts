import { displayWidth } from '../diagnostics/index.ts'

/** A plain table for the terminal; a Chinese character takes two columns. Numbers (cells of digits) stand right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => displayWidth(row[column] ?? ''))))
  return all
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function pad(cell: string, width: number): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(cell)))
  return /^[\d.]/.test(cell) && !/[年月]/.test(cell) ? blanks + cell : cell + blanks
}
