import process from 'node:process'
import { fitLine } from './fit-line.ts'

/** Where the command line writes: results to standard output, everything about the run to standard error. */
export const terminal = {
  /** Whether colours are wanted (https://no-color.org). */
  color: process.stderr.isTTY && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb',
  print: (text: string): void => {
    process.stdout.write(`${text}\n`)
  },
  report: (text: string): void => {
    process.stderr.write(`${text}\n`)
  },
  /** Overwrites the progress line on a terminal, which never wraps; silent elsewhere. */
  progress: (text: string): void => {
    if (!process.stderr.isTTY) return
    const line = fitLine(text, (process.stderr.columns || 80) - 1)
    process.stderr.write(`\r\u001B[K${line}`)
  },
}
