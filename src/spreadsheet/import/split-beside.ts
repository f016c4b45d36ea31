import type { KindDefinition } from '../../records/index.ts'
import { findHeader, type TableHeader } from './find-header.ts'
import { emptyCell, isBlank, type SheetGrid } from './grid.ts'
import { readHeader } from './header-text.ts'

/** A table, and its kind if what stands beside it told them apart. */
export interface TablePart {
  readonly grid: SheetGrid
  readonly kind?: KindDefinition
}

/** The fewest columns of each of two tables that stand beside each other. */
const fewestColumns = 3
const ofDate = /日期|时间|^日$|^月$/u

/**
 * Splits tables of different kinds that stand beside each other: each has all that its kind requires, and an empty column, or a title of
 * its own, separates them.
 *
 * @param completeKind the kind of a header that has all that is required of that kind
 */
export function splitBeside(
  grid: SheetGrid,
  isKnown: (plain: string) => boolean,
  completeKind: (header: TableHeader) => KindDefinition | undefined,
): readonly TablePart[] {
  const header = findHeader(grid, isKnown)
  for (const start of header ? startsOf(grid, header) : []) {
    if (!header) break
    const left = onlyColumns(grid, header, 0, start)
    const right = onlyColumns(grid, header, start, Number.POSITIVE_INFINITY)
    const [leftHeader, rightHeader] = [findHeader(left, isKnown), findHeader(right, isKnown)]
    const kind = leftHeader && completeKind(leftHeader)
    const other = rightHeader && completeKind(rightHeader)
    if (!kind || !other || kind === other) continue
    const rest = splitBeside(right, isKnown, completeKind)
    return [{ grid: left, kind }, ...(rest.length > 1 ? rest : [{ grid: right, kind: other }])]
  }
  return [{ grid }]
}

/** The columns at which another table may begin: with a date or a number, behind an empty column or below a title of its own. */
function startsOf({ rows }: SheetGrid, { first, last, labels }: TableHeader): readonly number[] {
  const named = labels.flatMap((label, column) => (label === '' ? [] : [column]))
  const isEmpty = (column: number): boolean => rows.slice(first).every((cells) => isBlank(cells[column]))
  const hasTitle = (column: number): boolean =>
    [first - 1, ...(first < last ? [first] : [])].some((row) => {
      const cell = rows[row]?.[column]
      return !isBlank(cell) && (cell?.merged === undefined || cell.merged.column === column)
    })
  return named.filter((column, index) => {
    if (index < fewestColumns || named.length - index < fewestColumns) return false
    const plain = readHeader(labels[column] ?? '').plain
    const begins = ofDate.test(plain) || plain === readHeader(labels[named[0] ?? 0] ?? '').plain
    return begins && (isEmpty(column - 1) || hasTitle(column))
  })
}

/** The sheet with nothing but some columns; titles above the whole stay. */
function onlyColumns(grid: SheetGrid, { first, last }: TableHeader, start: number, end: number): SheetGrid {
  const rows = grid.rows.map((cells, row) => {
    const texts = new Set(cells.filter((cell) => !isBlank(cell)).map(({ text }) => text))
    const isTitle = row < first || (row < last && row === first)
    if (isTitle && texts.size <= 1) return cells
    return cells.map((cell, column) => (column >= start && column < end ? cell : emptyCell))
  })
  return { ...grid, rows }
}
