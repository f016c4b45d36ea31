import { findHeader } from './find-header.ts'
import { emptyCell, type GridCell, isBlank, type SheetGrid } from './grid.ts'
import { readHeader } from './header-text.ts'

/** The number of known names with which a row in the middle of a sheet starts another table; fewer suffice below a title. */
const clearlyKnown = 3
const knownBelowTitle = 2

type Row = readonly GridCell[]

/**
 * The tables of a sheet, above or beside each other, each as a separate sheet on which everything else is empty, so that cells
 * keep their addresses. The same header again (on every printed page) does not start a new table.
 */
export function splitTables(grid: SheetGrid, isKnown: (plain: string) => boolean): readonly SheetGrid[] {
  const starts = headerRows(grid.rows, isKnown).map((row, index) =>
    index === 0 ? 0 : titleAbove(grid.rows, row),
  )
  const stacked =
    starts.length < 2
      ? [grid]
      : starts.map((start, index) => onlyRows(grid, start, starts[index + 1] ?? grid.rows.length))
  return stacked.flatMap((part) => splitColumns(part, isKnown))
}

/** Rows with column names that differ from those of the preceding header. */
function headerRows(rows: readonly Row[], isKnown: (plain: string) => boolean): readonly number[] {
  const found: number[] = []
  let last = new Set<string>()
  for (const [index, row] of rows.entries()) {
    const names = namesOf(row)
    const known = [...names].filter(isKnown).length
    const above = textsOf(rows[index - 1] ?? [])
    const enough =
      known * 2 >= names.size &&
      (known >= clearlyKnown || (known >= knownBelowTitle && known === names.size && above.size <= 1))
    if (!enough) continue
    const before = found.at(-1)
    const repeats = [...names].every((name) => last.has(name))
    const continues = before !== undefined && index - before < 2
    if (!repeats && !continues) found.push(index)
    last = new Set(continues || repeats ? [...last, ...names] : names)
  }
  return found
}

/** The texts of a row that contains only texts; otherwise empty. */
function namesOf(row: Row): ReadonlySet<string> {
  const filled = row.filter((cell) => !isBlank(cell))
  return filled.every(({ type }) => type === 'text')
    ? new Set(filled.map(({ text }) => readHeader(text).plain))
    : new Set()
}

const textsOf = (row: Row): ReadonlySet<string> =>
  new Set(row.filter((cell) => !isBlank(cell)).map(({ text }) => text))

/** The first of the rows above a header that contain its title: one text each, or nothing. */
function titleAbove(rows: readonly Row[], header: number): number {
  let start = header
  while (start > 0 && textsOf(rows[start - 1] ?? []).size <= 1) start -= 1
  return start
}

const onlyRows = (grid: SheetGrid, start: number, end: number): SheetGrid => ({
  ...grid,
  rows: grid.rows.slice(0, end).map((row, index) => (index < start ? [] : row)),
})

/** Splits a sheet whose header is repeated from left to right, to save paper. */
function splitColumns(grid: SheetGrid, isKnown: (plain: string) => boolean): readonly SheetGrid[] {
  const header = findHeader(grid, isKnown)
  if (!header) return [grid]
  const named = header.labels.flatMap((label, column) => (label === '' ? [] : [{ label, column }]))
  for (const parts of [2, 3, 4]) {
    const width = named.length / parts
    if (!Number.isInteger(width) || width < 2) continue
    if (!named.every(({ label }, index) => label === named[index % width]?.label)) continue
    const starts = Array.from({ length: parts }, (_, part) =>
      part === 0 ? 0 : (named[part * width]?.column ?? 0),
    )
    return starts.map((start, part) => {
      const end = starts[part + 1] ?? Number.POSITIVE_INFINITY
      const keep = (cell: GridCell, column: number): GridCell =>
        column >= start && column < end ? cell : emptyCell
      return { ...grid, rows: grid.rows.map((row, index) => (index < header.first ? row : row.map(keep))) }
    })
  }
  return [grid]
}
