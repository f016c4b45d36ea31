import { reportBounds } from './bounds.ts'
import type { Location } from './diagnostic.ts'
import { displayWidth } from './display-width.ts'
import { showControls } from './show-controls.ts'

/** The line of a frame and the line of carets below it, without colours. */
export interface Frame {
  readonly source: string
  readonly carets: string
}

/** One character of the line as displayed. */
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
  const { cells, before, after } = clip(cutWindow(line, location), location)
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

/** A part of a line, with its offset in the line (UTF-16 units). */
interface Window {
  readonly text: string
  readonly start: number
  readonly isEnd: boolean
}

/**
 * The part of a line that a frame could show: the rest of a very long line is not examined, because it may have a thousand
 * faults.
 */
function cutWindow(line: string, { column }: Location): Window {
  const reach = 2 * reportBounds.frameColumns
  const caret = Math.min(column - 1, line.length)
  const start = wholeCharacter(line, Math.max(0, caret - reach))
  const end = wholeCharacter(line, Math.min(line.length, caret + reach))
  return { text: line.slice(start, end), start, isEnd: end === line.length }
}

/** Moves an offset out of the middle of a surrogate pair. */
const wholeCharacter = (line: string, at: number): number =>
  at > 0 && /^[\uDC00-\uDFFF]/.test(line.slice(at, at + 1)) ? at - 1 : at

function toCells({ text: line, start: from }: Window, location: Location): readonly Cell[] {
  const start = location.column - 1
  const end = start + Math.max(1, location.length ?? 1)
  const cells: Cell[] = []
  let offset = from
  for (const character of line) {
    const text = showControls(character)
    cells.push({ text, width: displayWidth(text), marked: offset >= start && offset < end })
    offset += character.length
  }
  return cells
}

/** Clips a long line to a window that begins a little before the first marked cell. */
function clip(window: Window, location: Location): { cells: readonly Cell[]; before: string; after: string } {
  const { frameColumns, columnsBefore } = reportBounds
  const cells = toCells(window, location)
  const total = cells.reduce((sum, cell) => sum + cell.width, 0)
  if (total <= frameColumns && window.start === 0 && window.isEnd) return { cells, before: '', after: '' }
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
    before: start > 0 || window.start > 0 ? '…' : '',
    after: end < cells.length || !window.isEnd ? '…' : '',
  }
}
