import { limits } from './limits.ts'

/** A piece of a .csv text that ends with a row. */
export interface CsvPiece {
  readonly start: number
  readonly end: number
}

/** The pieces of a .csv text, or what in it exceeds the limits. */
export type CsvSplit =
  | { readonly type: 'pieces'; readonly pieces: readonly CsvPiece[] }
  | { readonly type: 'beyond'; readonly limit: 'rows' | 'cells' | 'cellText'; readonly line: number }
  /** A quotation mark on that line opens a cell and is never closed. */
  | { readonly type: 'open'; readonly line: number }

/** The minimum length of a piece, except the last, in characters. */
const pieceLength = 1 << 16

const quote = 0x22
const newline = 0x0a

/**
 * Finds the rows of a text without parsing it, so that the parser only gets what it can handle. `delimiter` is one character.
 * Lines count from 1 and end in `\n`.
 */
export function splitCsv(text: string, delimiter: string): CsvSplit {
  const separator = delimiter.charCodeAt(0)
  const pieces: CsvPiece[] = []
  let [line, rows, cells, start, cellStart] = [1, 0, 0, 0, 0]
  let opened: number | undefined
  let isStart = true
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quote && (isStart || opened !== undefined)) opened = opened === undefined ? line : undefined
    const ends = opened === undefined && (code === separator || code === newline)
    // A quotation mark right after a closing one is an escaped one within the cell.
    isStart = ends || code === quote
    if (code === newline) line += 1
    if (!ends) {
      if (at - cellStart > limits.cellText) return { type: 'beyond', limit: 'cellText', line }
      continue
    }
    cells += 1
    cellStart = at + 1
    if (cells > limits.cells) return { type: 'beyond', limit: 'cells', line }
    if (code !== newline) continue
    rows += 1
    if (rows > limits.rows) return { type: 'beyond', limit: 'rows', line }
    if (at + 1 - start < pieceLength) continue
    pieces.push({ start, end: at + 1 })
    start = at + 1
  }
  if (opened !== undefined) return { type: 'open', line: opened }
  if (start < text.length) pieces.push({ start, end: text.length })
  return { type: 'pieces', pieces }
}
