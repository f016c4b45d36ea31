import { emptyCell, type GridCell, isBlank, isOwn, type SheetGrid, unmerged } from './grid.ts'
import { readHeader } from './header-text.ts'

/** A cell with its place, row by row. */
interface Placed {
  readonly cell: GridCell
  readonly row: number
  readonly column: number
}

interface Pair {
  readonly label: string
  readonly value: Placed | undefined
}

/** The fewest names with a value beside them that make a form. */
const fewestPairs = 3
/** Longer sheets are tables. */
const longestForm = 500
/** The column of what stands beside no name. */
const others = '其他内容'

/**
 * Turns a form for one record (报修单), in which each value stands beside its name, into a table of one row; a form that is
 * repeated below itself into one of several. Undefined if the sheet is no form.
 */
export function readForm(grid: SheetGrid, isKnown: (plain: string) => boolean): SheetGrid | undefined {
  if (grid.rows.length > longestForm) return undefined
  const rows = grid.rows.map((cells, row) => ownCells(cells, row))
  if (!isForm(rows, isKnown)) return undefined
  const first = rows.findIndex((cells) => cells.some(({ cell }) => isName(cell, isKnown)))
  const records: { readonly row: number; readonly pairs: Map<string, Placed[]> }[] = []
  for (const [row, cells] of rows.entries()) {
    if (row < first) continue
    for (const { label, value } of pairsOf(cells, isKnown)) {
      const last = records.at(-1)
      const known = last?.pairs.get(label)
      if (!last || (known && label !== others)) {
        records.push({ row, pairs: new Map([[label, value ? [value] : []]]) })
      } else last.pairs.set(label, [...(known ?? []), ...(value ? [value] : [])])
    }
  }
  const labels = [...new Set(records.flatMap(({ pairs }) => [...pairs.keys()]))]
  const made: GridCell[][] = grid.rows.slice(0, first).map((cells) => [...cells])
  made[first] = labels.map((text) => ({ type: 'text', text }))
  for (const { row, pairs } of records) {
    const at = Math.max(row, made.length)
    while (made.length < at) made.push([])
    made[at] = labels.map((label) => joinCells(pairs.get(label) ?? []))
  }
  return { ...grid, rows: made }
}

/** The cells of a row that are not covered by a merge, including empty ones. */
function ownCells(cells: readonly GridCell[], row: number): readonly Placed[] {
  return cells.flatMap((cell, column) => (isOwn(cell, row, column) ? [{ cell, row, column }] : []))
}

const isName = (cell: GridCell | undefined, isKnown: (plain: string) => boolean): boolean =>
  cell?.type === 'text' && isKnown(readHeader(cell.text).plain)

/** Whether names stand beside values rather than beside each other, on several rows. */
function isForm(rows: readonly (readonly Placed[])[], isKnown: (plain: string) => boolean): boolean {
  let pairs = 0
  let adjoining = 0
  let rowsWithNames = 0
  for (const [row, cells] of rows.entries()) {
    if (isHeader(cells, rows[row + 1] ?? [], isKnown)) return false
    let named = false
    for (const [index, { cell }] of cells.entries()) {
      if (!isName(cell, isKnown)) continue
      const next = cells[index + 1]
      if (isName(next?.cell, isKnown)) adjoining += 1
      else if (next) {
        named = true
        pairs += 1
      }
    }
    if (named) rowsWithNames += 1
  }
  return pairs >= fewestPairs && rowsWithNames >= 2 && adjoining * 3 <= pairs && pairs >= rows.length / 3
}

/** Whether names have values below them rather than beside: half of the columns of a table may have names that no ledger knows. */
function isHeader(
  cells: readonly Placed[],
  below: readonly Placed[],
  isKnown: (plain: string) => boolean,
): boolean {
  const columns = cells.flatMap(({ cell, column }) => (isName(cell, isKnown) ? [column] : []))
  const isValue = (column: number): boolean => {
    const cell = below.find((one) => one.column === column)?.cell
    return !isBlank(cell) && !isName(cell, isKnown)
  }
  return columns.length >= fewestPairs && columns.every(isValue)
}

/** The names of a row with the values to their right; a name that no ledger knows counts if a value follows. */
function pairsOf(cells: readonly Placed[], isKnown: (plain: string) => boolean): readonly Pair[] {
  const pairs: Pair[] = []
  for (let index = 0; index < cells.length; index += 1) {
    const here = cells[index]
    if (!here) continue
    if (isBlank(here.cell)) {
      if (here.cell.pictures || here.cell.comment !== undefined || here.cell.struck !== undefined)
        pairs.push({ label: others, value: here })
      continue
    }
    const next = cells[index + 1]
    const hasValue = next !== undefined && !isBlank(next.cell) && !isName(next.cell, isKnown)
    if (isName(here.cell, isKnown) || (hasValue && here.cell.type === 'text' && here.cell.text.length <= 8)) {
      pairs.push({ label: here.cell.text, value: hasValue ? next : undefined })
      if (hasValue) index += 1
    } else pairs.push({ label: others, value: here })
  }
  return pairs
}

/** One cell for the values of a name, which messages place where the first one is. */
function joinCells(values: readonly Placed[]): GridCell {
  const [first] = values
  if (!first) return emptyCell
  const origin = { row: first.row, column: first.column }
  if (values.length === 1) return { ...unmerged(first.cell), origin }
  const texts = values.map((one) => one.cell.text).filter((text) => text !== '')
  const pictures = values.flatMap((one) => one.cell.pictures ?? [])
  const comments = values.flatMap((one) => one.cell.comment ?? [])
  const struck = values.flatMap((one) => one.cell.struck ?? [])
  return {
    ...(texts.length === 0 ? emptyCell : { type: 'text' as const, text: texts.join('；') }),
    ...(pictures.length > 0 && { pictures }),
    ...(comments.length > 0 && { comment: comments.join('；') }),
    ...(struck.length > 0 && { struck: struck.join('；') }),
    origin,
  }
}
