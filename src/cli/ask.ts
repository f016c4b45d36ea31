import { createInterface, type Interface } from 'node:readline'
import { singleKeys } from './single-keys.ts'
import type { Terminal } from './terminal.ts'

/** Asks a question and returns the answer, trimmed; undefined if there are no more answers. */
export type Ask = (question: string) => Promise<string | undefined>

/** Questions at the terminal, or answers written by another program, one per line. */
export interface Questions {
  readonly ask: Ask
  readonly close: () => void
}

/** The user pressed Ctrl-C at a question: nothing more is to be done. */
export class Interrupted extends Error {}

/**
 * Opens standard input for answers. The caller must close it, or the program will not end. At a terminal, the line can be edited, and
 * Ctrl-D ends the answers; Ctrl-C is thrown as `Interrupted`.
 */
export function openQuestions({ streams: { stdin, stderr }, typedAhead }: Terminal): Questions {
  // A stream that only says that it is a terminal cannot move its cursor.
  const isScreen = stdin.isTTY === true && stderr.isTTY === true && stdin.setRawMode !== undefined
  const keys = isScreen ? singleKeys(stdin) : undefined
  const lines = keys
    ? createInterface({ input: keys.input, output: stderr, terminal: true, historySize: 0, tabSize: 4 })
    : createInterface({ input: stdin, terminal: false })
  const typed = typedAhead.splice(0)
  const answers = collectAnswers(lines, typed)
  return {
    ask: async (question) => {
      // What stands above the last line of a question is not part of the line that is edited.
      const [, above = '', prompt = ''] = /^((?:[^\n]*\n)*)([^\n]*)$/.exec(question) ?? []
      if (above !== '') stderr.write(above)
      if (isScreen) {
        lines.setPrompt(prompt)
        lines.prompt()
      } else stderr.write(prompt)
      const answer = await answers()
      if (!stdin.isTTY || answer === undefined) stderr.write('\n')
      return answer?.trim()
    },
    close: () => {
      lines.close()
      typedAhead.push(...typed)
      keys?.stop()
      stdin.pause()
    },
  }
}

/** Keeps in `typed` lines that come before they are asked for, as when several are pasted. */
function collectAnswers(lines: Interface, typed: string[]): () => Promise<string | undefined> {
  let end: 'open' | 'ended' | 'interrupted' = 'open'
  let wake = (): void => undefined
  lines.on('line', (line) => {
    typed.push(line)
    wake()
  })
  lines.on('SIGINT', () => {
    end = 'interrupted'
    lines.close()
  })
  lines.on('close', () => {
    if (end === 'open') end = 'ended'
    wake()
  })
  return async () => {
    while (typed.length === 0 && end === 'open')
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    if (end === 'interrupted') throw new Interrupted()
    return typed.shift()
  }
}
