import { displayWidth } from '../../diagnostics/index.ts'
import type { BookCell } from './cell.ts'

const narrowest = 6
const widest = 42
/** Room for the filter's button and the cell's padding. */
const padding = 3

/** Width of a column in characters, so that its header and its texts stand on one line; a Chinese character takes two. */
export function columnWidth(header: string, cells: readonly BookCell[]): number {
  const widths = [header, ...cells.map(shownText)].flatMap((text) => text.split('\n').map(displayWidth))
  const needed = widths.reduce((most, width) => Math.max(most, width), narrowest) + padding
  return Math.min(needed, widest)
}

/** What an A4 page across holds at a size that can be read, in characters. */
const pageWidth = 150
/** Ids, dates and amounts stay whole. */
const leastWide = 17

/** Takes from the widest columns what is too much for a page; their texts then take two lines. */
export function fitWidths(widths: readonly number[]): readonly number[] {
  const total = (most: number): number => widths.reduce((sum, width) => sum + Math.min(width, most), 0)
  let most = widest
  while (most > leastWide && total(most) > pageWidth) most -= 1
  return widths.map((width) => Math.min(width, most))
}

/** Height of a line of 11 pt, in points. */
const lineHeight = 15.6

/** Height in points that a row needs so that no wrapped text is cut; spreadsheet programs do not all work it out. */
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
