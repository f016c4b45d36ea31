import { Readable, Writable } from 'node:stream'
import { openTerminal, type Terminal } from '../../src/cli/terminal.ts'

/** The other end of a terminal; it is not interactive unless `isTTY` is set. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  /** What a person types, once the question is there; nobody answers without it. */
  readonly answer?: () => AsyncIterable<string>
}

/** A terminal that keeps what is written to it. */
export interface TestTerminal {
  readonly terminal: Terminal
  readonly printed: () => string
  readonly reported: () => string
}

/** Opens a terminal in memory. */
export function testTerminal({ answer, ...screen }: Screen = {}): TestTerminal {
  const [printed, reported]: [string[], string[]] = [[], []]
  const terminal = openTerminal({
    stdin: answer ? Object.assign(Readable.from(answer()), { isTTY: true }) : Readable.from([]),
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
