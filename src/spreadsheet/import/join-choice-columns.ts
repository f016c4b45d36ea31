import { tickOf } from './choice-words.ts'
import type { TableHeader } from './find-header.ts'
import { emptyCell, extrasOnly, type GridCell, isBlank, type SheetGrid } from './grid.ts'
import { readHeader } from './header-text.ts'

/** Pairs of columns of which one is ticked. */
const pairs: ReadonlySet<string> = new Set([
  '是 否',
  '有 无',
  '已完成 未完成',
  '完成 未完成',
  '已整改 未整改',
  '已修 未修',
  '√ ×',
])

/** Joins two columns 是 and 否 below one heading (是否完成), of which one is ticked, into one column with the word. */
export function joinChoiceColumns(
  grid: SheetGrid,
  header: TableHeader,
): { readonly grid: SheetGrid; readonly header: TableHeader } {
  const plain = (text: string | undefined): string => (text ?? '').replace(/\s/g, '')
  // The words are in the last row of the header, or in one that was not taken for a part of it.
  const below = (grid.rows[header.last + 1] ?? []).map((cell) => plain(cell.text))
  const isBelow = isRowOfPairs(grid.rows[header.last + 1] ?? [], below)
  const last = isBelow ? header.last + 1 : header.last
  const words = header.labels.map((label, column) => (isBelow ? (below[column] ?? '') : plain(label)))
  const starts = words.flatMap((word, column) => {
    const heading = headingOf(header, column, isBelow)
    return isPair(word, words[column + 1] ?? '') && heading !== '' ? [{ column, heading }] : []
  })
  if (starts.length === 0) return { grid, header }
  const rows = grid.rows.map((cells, row) =>
    row <= last ? cells : starts.reduce((joined, { column }) => joinPair(joined, column, words), cells),
  )
  const replace = <T>(values: readonly T[], first: (heading: string) => T, second: T): readonly T[] =>
    values.map((value, column) => {
      const start = starts.find((one) => one.column === column || one.column + 1 === column)
      return start === undefined ? value : start.column === column ? first(start.heading) : second
    })
  const labels = replace(header.labels, (heading) => heading, '')
  const parents = replace<string | undefined>(header.parents, () => undefined, undefined)
  return { grid: { ...grid, rows }, header: { ...header, last, labels, parents } }
}

/** Whether a row has nothing but such words, and cells merged with those above. */
function isRowOfPairs(cells: readonly GridCell[], words: readonly string[]): boolean {
  const inPair = (column: number): boolean =>
    isPair(words[column] ?? '', words[column + 1] ?? '') ||
    isPair(words[column - 1] ?? '', words[column] ?? '')
  return (
    words.some((_, column) => inPair(column)) &&
    cells.every((cell, column) => isBlank(cell) || cell.merged !== undefined || inPair(column))
  )
}

const isPair = (first: string, second: string): boolean => pairs.has(`${first} ${second}`)

/** The heading above a pair of columns; it is merged over both, or stands above the first. */
function headingOf({ labels, parents }: TableHeader, column: number, isBelow: boolean): string {
  const [own, next] = isBelow
    ? [labels[column] ?? '', labels[column + 1] ?? '']
    : [parents[column] ?? '', parents[column + 1] ?? '']
  return readHeader(own).plain !== '' && (next === '' || next === own) ? own : ''
}

/** The cells of a row with those of a pair joined: the word of the one that is ticked, with whatever else is written in it. */
function joinPair(cells: readonly GridCell[], column: number, words: readonly string[]): readonly GridCell[] {
  const two = [cells[column] ?? emptyCell, cells[column + 1] ?? emptyCell]
  const said = two.flatMap((cell, index) => {
    if (isBlank(cell)) return []
    const tick = tickOf(cell.text)
    const word = words[column + index] ?? ''
    // A cross below 是 says nothing if 否 is ticked, and 否 if nothing is.
    if (tick === '否' && index === 0 && isBlank(two[1])) return [words[column + 1] ?? '']
    if (tick === '否') return []
    return [tick === undefined ? `${word}，${cell.text}` : word]
  })
  const text = said.join('；')
  return cells.map((cell, at) => {
    if (at === column)
      return { ...extrasOnly(cell), ...(text === '' ? emptyCell : { type: 'text' as const, text }) }
    return at === column + 1 ? { ...extrasOnly(cell), ...emptyCell } : cell
  })
}
