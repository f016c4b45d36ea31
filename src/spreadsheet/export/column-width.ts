import { displayWidth } from '../../diagnostics/index.ts'
import type { BookCell } from './cell.ts'

const narrowest = 6
const widest = 42
/** Space for the filter button and the cell's padding, in characters. */
const padding = 3

/** The width of a column in characters at which its header and texts fit on one line; a Chinese character takes two. */
export function columnWidth(header: string, cells: readonly BookCell[]): number {
  const widths = [header, ...cells.map(shownText)].flatMap((text) => text.split('\n').map(displayWidth))
  const needed = widths.reduce((most, width) => Math.max(most, width), narrowest) + padding
  return Math.min(needed, widest)
}

/** The characters that fit across an A4 landscape page at a readable size. */
const pageWidth = 150
/** The minimum width of a column that is reduced, so that ids, dates and amounts are not wrapped. */
const leastWide = 17

/** Reduces the widest columns to fit a page; their texts then take two lines. */
export function fitWidths(widths: readonly number[]): readonly number[] {
  const total = (most: number): number => widths.reduce((sum, width) => sum + Math.min(width, most), 0)
  let most = widest
  while (most > leastWide && total(most) > pageWidth) most -= 1
  return widths.map((width) => Math.min(width, most))
}

/** The height of a line of 11 pt text, in points. */
const lineHeight = 15.6

/** The row height, in points, at which no wrapped text is cut off; not all spreadsheet programs compute it. */
export function rowHeight(cells: readonly BookCell[], widths: readonly number[]): number {
  const lines = cells.map((cell, column) => {
    const room = Math.max(2, (widths[column] ?? narrowest) - 1)
    return shownText(cell)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / room)), 0)
  })
  return lineHeight * lines.reduce((most, count) => Math.max(most, count), 1) + 2
}

function shownText({ value, format }: BookCell): string {
  if (typeof value !== 'number') return value ?? ''
  if (format === 'yyyy-mm-dd') return format
  return format === '#,##0.00' ? `${value.toFixed(2)},,` : String(value)
}
