import type { Readable, Writable } from 'node:stream'
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

/** The streams of a program, and what of its environment says how they are written. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean; readonly setRawMode?: (isRaw: boolean) => unknown }
  readonly stdout: Writable & { readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Where the command line writes: results to standard output, everything about the run to standard error. */
export interface Terminal {
  readonly streams: Streams
  /** Lines that were typed ahead of the questions they may answer. */
  readonly typedAhead: string[]
  /** Whether reports have colours. */
  readonly color: boolean
  /** Whether somebody is there to answer questions. */
  readonly isAttended: boolean
  readonly print: (text: string) => void
  readonly report: (text: string) => void
  /** Overwrites the progress line on a terminal that can; it never wraps; silent elsewhere. */
  readonly progress: (text: string) => void
}

/** The program's entry opens its own streams; whoever calls a command from elsewhere brings others. */
export function openTerminal(streams: Streams): Terminal {
  // Standard input is opened by whoever first looks at it: most commands never do.
  const { stdout, stderr, env } = streams
  return {
    streams,
    typedAhead: [],
    color: wantsColor(stderr.isTTY === true, env),
    get isAttended() {
      return streams.stdin.isTTY === true && stderr.isTTY === true
    },
    print: (text) => void stdout.write(`${text}\n`),
    report: (text) => void stderr.write(`${text}\n`),
    progress: (text) => {
      if (!stderr.isTTY || env.TERM === 'dumb') return
      const line = fitLine(text, (stderr.columns || 80) - 1)
      stderr.write(`\r\u001B[K${line}`)
    },
  }
}
