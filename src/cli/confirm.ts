import { openQuestions } from './ask.ts'
import type { Terminal } from './terminal.ts'

/** Asks a yes-or-no question at the terminal; undefined if nobody is there to answer. */
export async function confirm(question: string, terminal: Terminal): Promise<boolean | undefined> {
  if (!terminal.isAttended) return undefined
  const questions = openQuestions(terminal)
  try {
    const answer = await questions.ask(`${question}（写 y 再按回车是，直接回车否）：`)
    return answer !== undefined && /^(y|yes|是|好|对)$/i.test(answer)
  } finally {
    questions.close()
  }
}
