import { type GridCell, isBlank, type SheetGrid } from './grid.ts'
import { readHeader } from './header-text.ts'
import { ordinalWords } from './header-words.ts'

/** The beginning of a table: the rows of its header, counted from 0, and the text above each column. */
export interface TableHeader {
  readonly first: number
  readonly last: number
  /** By column; empty if there is no text above it. */
  readonly labels: readonly string[]
  /** The heading above a group of columns, if the header has two rows. */
  readonly parents: readonly (string | undefined)[]
  /** The text above the header: 城南小学维修登记表. */
  readonly title: string
}

/** How many rows are searched for a header. */
const searchedRows = 40
const fewestKnown = 2
/** The number of known names that makes a row a header, however many other names it has. */
const surelyKnown = 3

/** Finds the row with the most known column names. `isKnown`: whether a ledger has a column of that name. */
export function findHeader(
  { rows }: SheetGrid,
  isKnown: (plain: string) => boolean,
): TableHeader | undefined {
  const counts = rows.slice(0, searchedRows).map((row) => countKnown(row, isKnown))
  const best = counts.reduce((most, count, index) => (count > (counts[most] ?? 0) ? index : most), 0)
  if ((counts[best] ?? 0) < fewestKnown) return undefined
  const below = rows[best + 1]
  const twoRows = below !== undefined && isSecondRow(rows[best] ?? [], below, isKnown)
  const first = startOf(rows, best)
  const last = endOf(rows, twoRows ? best + 1 : best)
  const width = Math.max(rows[last]?.length ?? 0, rows[best]?.length ?? 0)
  const labels: string[] = []
  const parents: (string | undefined)[] = []
  for (let column = 0; column < width; column += 1) {
    const texts = stackOf(rows, first, last, column)
    labels.push(texts.at(-1) ?? '')
    parents.push(texts.length > 1 ? texts.slice(0, -1).join('') : undefined)
  }
  return { first, last, labels, parents, title: titleOf(rows.slice(0, first)) }
}

const plainOf = (cell: GridCell): string => readHeader(cell.text).plain

function countKnown(row: readonly GridCell[], isKnown: (plain: string) => boolean): number {
  const names = new Set(row.filter((cell) => cell.type === 'text').map(plainOf))
  names.delete('')
  const known = [...names].filter((name) => isKnown(name) || ordinalWords.has(name))
  return known.length * 2 >= names.size || known.length >= surelyKnown ? known.length : 0
}

/** Whether a row is a second header row, which names columns where the first has nothing, or a heading above several. */
function isSecondRow(
  upper: readonly GridCell[],
  lower: readonly GridCell[],
  isKnown: (plain: string) => boolean,
): boolean {
  let named = 0
  for (const [column, cell] of lower.entries()) {
    if (isBlank(cell)) continue
    if (cell.type !== 'text') return false
    const above = upper[column]
    if (above?.merged !== undefined && above.merged === cell.merged) continue
    if (cell.text === above?.text && cell.merged !== undefined) continue
    if (!isKnown(plainOf(cell))) return false
    named += 1
  }
  return named >= fewestKnown
}

/** The first row of the header: a row above that is merged with it, or that contains headings of groups of its columns. */
function startOf(rows: SheetGrid['rows'], best: number): number {
  const above = rows[best - 1]
  if (!above) return best
  const texts = new Set(above.filter((cell) => !isBlank(cell)).map(({ text }) => text))
  const reaches = (rows[best] ?? []).some((cell) => cell.merged !== undefined && cell.merged.row < best)
  const names = (rows[best] ?? []).filter((cell) => !isBlank(cell)).map(({ text }) => text)
  const isGrouped = new Set(names).size < names.length && above.every(({ type }) => type !== 'number')
  return (reaches || isGrouped) && texts.size > 1 ? best - 1 : best
}

/** The last row that merged cells of the header extend to. */
function endOf(rows: SheetGrid['rows'], from: number): number {
  let last = from
  while ((rows[last + 1] ?? []).some(({ merged }) => merged !== undefined && merged.row <= from)) last += 1
  return last
}

/** The distinct texts above a column, from top to bottom. A heading that is not merged extends over empty cells to its right. */
function stackOf(rows: SheetGrid['rows'], first: number, last: number, column: number): readonly string[] {
  const texts: string[] = []
  for (let row = first; row <= last; row += 1) {
    const cells = rows[row] ?? []
    let text = cells[column]?.text ?? ''
    const isLowest = row === last
    if (text === '' && !isLowest && !isBlank(rows[row + 1]?.[column])) {
      let left = column
      while (left > 0 && isBlank(cells[left])) left -= 1
      text = isBlank(rows[row + 1]?.[left]) ? '' : (cells[left]?.text ?? '')
    }
    if (text !== '' && texts.at(-1) !== text) texts.push(text.replace(/\n/g, ''))
  }
  return texts
}

function titleOf(rows: SheetGrid['rows']): string {
  const texts = rows.flatMap((row) => row.filter((cell) => !isBlank(cell)).map(({ text }) => text))
  return [...new Set(texts)].join(' ')
}
