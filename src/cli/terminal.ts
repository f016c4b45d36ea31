import process from 'node:process'
import { fitLine } from './fit-line.ts'
import { wantsColor } from './wants-color.ts'

/** Where the command line writes: results to standard output, everything about the run to standard error. */
export const terminal = {
  /** Whether reports have colours. */
  color: wantsColor(process.stderr.isTTY, process.env),
  print: (text: string): void => {
    process.stdout.write(`${text}\n`)
  },
  report: (text: string): void => {
    process.stderr.write(`${text}\n`)
  },
  /** Overwrites the progress line on a terminal that can; it never wraps; silent elsewhere. */
  progress: (text: string): void => {
    if (!process.stderr.isTTY || process.env.TERM === 'dumb') return
    const line = fitLine(text, (process.stderr.columns || 80) - 1)
    process.stderr.write(`\r\u001B[K${line}`)
  },
}
