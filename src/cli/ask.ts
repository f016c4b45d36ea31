import { createInterface } from 'node:readline'
import type { Terminal } from './terminal.ts'

/** Asks a question and returns the answer, trimmed; undefined if there are no more answers. */
export type Ask = (question: string) => Promise<string | undefined>

/** Questions at the terminal, or answers written by another program, one per line. */
export interface Questions {
  readonly ask: Ask
  readonly close: () => void
}

/** Opens standard input for answers. The caller must close it, or the program will not end. */
export function openQuestions({ streams: { stdin, stderr } }: Terminal): Questions {
  // The terminal itself echoes and edits the line: readline would draw over the question.
  const lines = createInterface({ input: stdin, terminal: false })
  const answers = lines[Symbol.asyncIterator]()
  return {
    ask: async (question) => {
      stderr.write(question)
      const answer = await answers.next()
      const ended = answer.done === true
      if (!stdin.isTTY || ended) stderr.write('\n')
      return ended ? undefined : answer.value.trim()
    },
    close: () => {
      lines.close()
      stdin.pause()
    },
  }
}
