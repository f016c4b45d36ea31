import { createInterface } from 'node:readline/promises'
import type { Terminal } from './terminal.ts'

/** Asks a yes-or-no question at the terminal; undefined if nobody is there to answer. */
export async function confirm(
  question: string,
  { isAttended, streams }: Terminal,
): Promise<boolean | undefined> {
  if (!isAttended) return undefined
  const lines = createInterface({ input: streams.stdin, output: streams.stderr })
  try {
    const answer = await lines.question(`${question}（写 y 再按回车是，直接回车否）：`)
    return /^(y|yes|是|好|对)$/i.test(answer.trim())
  } finally {
    lines.close()
  }
}
