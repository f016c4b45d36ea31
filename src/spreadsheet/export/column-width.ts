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

function shownText({ value, format }: BookCell): string {
  if (typeof value !== 'number') return value ?? ''
  if (format === 'yyyy-mm-dd') return format
  return format === '#,##0.00' ? `${value.toFixed(2)},,` : String(value)
}
