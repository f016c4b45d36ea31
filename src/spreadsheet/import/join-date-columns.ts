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
    const labels = header.labels.map((label, column) => (column === day ? '日期' : label))
    return { grid, header: day < 0 || parts.includes('日期') ? header : { ...header, labels } }
  }
  const hasYear = month > 0 && parts[month - 1] === '年'
  const first = hasYear ? month - 1 : month
  const parent = header.parents[month]
  let year = /(\d{4})年/.exec(parent ?? '')?.[1]
  let above: string | undefined
  const rows = grid.rows.map((row, index): readonly GridCell[] => {
    const day = digitsOf(row[month + 1])
    if (index <= header.last) return row
    const own = digitsOf(row[month])
    if (hasYear) year = digitsOf(row[month - 1]) ?? year
    above = own ?? above
    if (above === undefined || (day === undefined && own === undefined)) return row
    const date = `${year === undefined ? '' : `${year}年`}${above}月${day === undefined ? '' : `${day}日`}`
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

const digitsOf = (cell: GridCell | undefined): string | undefined => /^\d{1,4}/.exec(cell?.text ?? '')?.[0]
