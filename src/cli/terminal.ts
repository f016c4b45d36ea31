import process from 'node:process'
import { displayWidth, showControls } from '../diagnostics/index.ts'
import { wantsColor } from './wants-color.ts'

/** Fits a text on one line of a terminal: makes control characters visible and truncates at the given number of columns. */
function fitLine(text: string, columns: number): string {
  let line = ''
  let width = 0
  for (const character of showControls(text)) {
    width += displayWidth(character)
    if (width > columns) break
    line += character
  }
  return line
}

/** The output of the command line: results go to standard output, everything about the run to standard error. */
export const terminal = {
  /** Whether reports are coloured. */
  color: wantsColor(process.stderr.isTTY, process.env),
  print: (text: string): void => {
    process.stdout.write(`${text}\n`)
  },
  report: (text: string): void => {
    process.stderr.write(`${text}\n`)
  },
  /** Overwrites the progress line, without wrapping, on a terminal that supports it; silent elsewhere. */
  progress: (text: string): void => {
    if (!process.stderr.isTTY || process.env.TERM === 'dumb') return
    const line = fitLine(text, (process.stderr.columns || 80) - 1)
    process.stderr.write(`\r\u001B[K${line}`)
  },
}
