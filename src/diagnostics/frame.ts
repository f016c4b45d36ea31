import type { Location } from './diagnostic.ts'
import { displayWidth } from './display-width.ts'
import { showControls } from './show-controls.ts'

/** Columns of source that a frame shows; longer lines are clipped around the caret. */
const frameColumns = 90
/** Columns kept before the caret in a clipped line. */
const columnsBefore = 30

/** The line of a frame and the line of carets below it, without colours. */
export interface Frame {
  readonly source: string
  readonly carets: string
}

/** One character of the line as it is shown. */
interface Cell {
  readonly text: string
  readonly width: number
  readonly marked: boolean
}

/**
 * Draws the line of a location with a caret under each marked column; a Chinese character takes two columns. Undefined
 * if the source has no such line. `gutter` is the width of line numbers.
 */
export function drawFrame(lines: readonly string[], location: Location, gutter: number): Frame | undefined {
  const line = lines[location.line - 1]
  if (line === undefined) return undefined
  const { cells, before, after } = clip(toCells(line, location))
  const first = cells.findIndex((cell) => cell.marked)
  const sum = (part: readonly Cell[]): number => part.reduce((total, cell) => total + cell.width, 0)
  const indent = sum(first < 0 ? cells : cells.slice(0, first)) + displayWidth(before)
  const marked = first < 0 ? 1 : Math.max(1, sum(cells.filter((cell) => cell.marked)))
  const text = `${before}${cells.map((cell) => cell.text).join('')}${after}`
  return {
    source: `${String(location.line).padStart(gutter)} │ ${text}`.trimEnd(),
    carets: `${' '.repeat(gutter)} │ ${' '.repeat(indent)}${'^'.repeat(marked)}`,
  }
}

function toCells(line: string, location: Location): readonly Cell[] {
  const start = location.column - 1
  const end = start + Math.max(1, location.length ?? 1)
  const cells: Cell[] = []
  let offset = 0
  for (const character of line) {
    const text = showControls(character)
    cells.push({ text, width: displayWidth(text), marked: offset >= start && offset < end })
    offset += character.length
  }
  return cells
}

/** Cuts a long line to a window that begins a little before the first marked cell. */
function clip(cells: readonly Cell[]): { cells: readonly Cell[]; before: string; after: string } {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0)
  if (total <= frameColumns) return { cells, before: '', after: '' }
  const marked = cells.findIndex((cell) => cell.marked)
  const caret = marked < 0 ? cells.length : marked
  let start = caret
  let columns = 0
  while (start > 0 && columns < columnsBefore) {
    start--
    columns += cells[start]?.width ?? 0
  }
  let end = start
  let shown = 0
  while (end < cells.length && shown < frameColumns) {
    shown += cells[end]?.width ?? 0
    end++
  }
  return {
    cells: cells.slice(start, end),
    before: start > 0 ? '…' : '',
    after: end < cells.length ? '…' : '',
  }
}
