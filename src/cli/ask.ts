import { createInterface } from 'node:readline'
import type { Terminal } from './terminal.ts'

/** Asks one question and gives the line answered, without blanks around it; undefined where no more answers come. */
export type Ask = (question: string) => Promise<string | undefined>

/** Questions at the terminal, or answers that another program writes, one a line. */
export interface Questions {
  readonly ask: Ask
  readonly close: () => void
}

/** Opens standard input for answers; the caller closes it, or the program does not end. */
export function openQuestions({ streams: { stdin, stderr } }: Terminal): Questions {
  // The terminal itself shows and edits the line: readline would draw it over the question.
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
