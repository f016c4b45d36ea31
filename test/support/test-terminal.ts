import { Readable, Writable } from 'node:stream'
import { openTerminal, type Terminal } from '../../src/cli/terminal.ts'

/** The other end of a terminal; it is not interactive unless `isTTY` is set. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** A terminal that keeps what is written to it. */
export interface TestTerminal {
  readonly terminal: Terminal
  readonly printed: () => string
  readonly reported: () => string
}

/** Opens a terminal in memory without any input. */
export function testTerminal(screen: Screen = {}): TestTerminal {
  const [printed, reported]: [string[], string[]] = [[], []]
  const terminal = openTerminal({
    stdin: Readable.from([]),
    stdout: keepIn(printed),
    stderr: Object.assign(keepIn(reported), screen),
    env: {},
  })
  return { terminal, printed: () => printed.join(''), reported: () => reported.join('') }
}

const keepIn = (texts: string[]): Writable =>
  new Writable({
    write(chunk, _, done) {
      texts.push(String(chunk))
      done()
    },
  })
