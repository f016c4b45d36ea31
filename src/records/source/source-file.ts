import type { Location } from '../../diagnostics/index.ts'
import type { ParsedYaml } from './parse-yaml.ts'

/** The text of a file, with locations in it. */
export interface SourceFile {
  readonly file: string
  readonly text: string
  /** The location of `text[start..end)`; its length ends with the first line and is at least 1. */
  readonly locate: (start: number, end: number) => Location
  /** How a text was parsed before, if it was: an edit is verified by parsing it, and need not be parsed again. */
  readonly parsed?: ParsedYaml
}

/** Makes a source file from a text with `\n` line ends. Finding a location takes logarithmic time. */
export function makeSourceFile(file: string, text: string): SourceFile {
  const starts = lineStartsOf(text)
  const locate = (start: number, end: number): Location => {
    const line = findLine(starts, start)
    const lineStart = starts[line] ?? 0
    const lineEnd = (starts[line + 1] ?? text.length + 1) - 1
    const length = Math.max(1, Math.min(end, lineEnd) - start)
    return { file, line: line + 1, column: start - lineStart + 1, length }
  }
  return { file, text, locate }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Index of the last line that starts at or before the offset. */
function findLine(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
