import { openQuestions } from './ask.ts'
import type { Terminal } from './terminal.ts'

/**
 * Asks at the terminal which of several choices is meant, until the answer is one of them, by number or word. Undefined if the
 * answer is empty, or if nobody is there to answer.
 */
export async function choose(
  question: string,
  choices: readonly string[],
  otherwise: string,
  terminal: Terminal,
): Promise<string | undefined> {
  if (!terminal.isAttended) return undefined
  const list = choices.map((choice, index) => `${index + 1} ${choice}`).join('　')
  const text = `${question}\n  ${list}\n写序号再按回车，直接回车${otherwise}：`
  const questions = openQuestions(terminal)
  try {
    for (let before = ''; ; ) {
      const answer = (await questions.ask(before + text)) ?? ''
      if (answer === '') return undefined
      const chosen = /^\d+$/.test(answer)
        ? choices[Number(answer) - 1]
        : choices.find((one) => one === answer)
      if (chosen !== undefined) return chosen
      before = `没有“${answer}”这一项，写 1 到 ${choices.length}。\n`
    }
  } finally {
    questions.close()
  }
}
