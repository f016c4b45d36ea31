import { daysOfMonth } from './days-of-month.ts'
import type { TableHeader } from './find-header.ts'
import { emptyCell, extrasOnly, type GridCell, type SheetGrid } from './grid.ts'
import { readHeader } from './header-text.ts'

/** Names of columns that contain a part of a date, as in account books. */
export const datePartWords: ReadonlySet<string> = new Set(['年', '月', '日'])

/** Joins columns 月 and 日 (and 年 before them) into one column of dates; month and year extend down over empty cells. */
export function joinDateColumns(
  grid: SheetGrid,
  header: TableHeader,
): { readonly grid: SheetGrid; readonly header: TableHeader } {
  const parts = header.labels.map((label) => readHeader(label).plain)
  const month = parts.findIndex((part, column) => part === '月' && parts[column + 1] === '日')
  if (month < 0) {
    // A sheet of one month has the days alone.
    const day = parts.indexOf('日')
    if (day < 0 || parts.includes('日期')) return { grid, header }
    const labels = header.labels.map((label, column) => (column === day ? '日期' : label))
    const rows = grid.rows.map((row, index) =>
      index <= header.last ? row : row.map((cell, column) => (column === day ? withDays(cell) : cell)),
    )
    return { grid: { ...grid, rows }, header: { ...header, labels } }
  }
  const hasYear = month > 0 && parts[month - 1] === '年'
  const first = hasYear ? month - 1 : month
  const parent = header.parents[month]
  let year = /(\d{4})年/.exec(parent ?? '')?.[1]
  let above: string | undefined
  const rows = grid.rows.map((row, index): readonly GridCell[] => {
    const day = dayIn(row[month + 1])
    if (index <= header.last) return row
    const own = digitsOf(row[month])
    if (hasYear) year = digitsOf(row[month - 1]) ?? year
    above = own ?? above
    if (above === undefined || (day === undefined && own === undefined)) return row
    const date = `${year === undefined ? '' : `${year}年`}${above}月${day ?? ''}`
    return row.map((cell, column) =>
      column === first
        ? { ...extrasOnly(cell), type: 'text', text: date }
        : column > first && column <= month + 1
          ? { ...extrasOnly(cell), ...emptyCell }
          : cell,
    )
  })
  const name = parent === undefined || /^\d{4}年$/.test(parent) ? '日期' : parent
  const labels = header.labels.map((label, column) =>
    column === first ? name : column > first && column <= month + 1 ? '' : label,
  )
  const parents = header.parents.map((text, column) =>
    column >= first && column <= month + 1 ? undefined : text,
  )
  return { grid: { ...grid, rows }, header: { ...header, labels, parents } }
}

/** The cell of a column of days; 4、5 there are two days, not the fifth of April. */
const withDays = (cell: GridCell): GridCell => {
  const days = cell.type === 'text' ? daysOfMonth(cell.text) : undefined
  return days === undefined ? cell : { ...cell, text: days }
}

/** The day, or the days, in a column of them, with whatever else is written there. */
function dayIn(cell: GridCell | undefined): string | undefined {
  const text = cell?.text.trim() ?? ''
  if (!/^\d/.test(text)) return undefined
  return daysOfMonth(text) ?? (/^\d{1,2}$/.test(text) ? `${text}日` : text)
}

const digitsOf = (cell: GridCell | undefined): string | undefined => /^\d{1,4}/.exec(cell?.text ?? '')?.[0]
