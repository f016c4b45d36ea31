import process from 'node:process'
import { createInterface } from 'node:readline/promises'

/** Asks a yes-or-no question at the terminal; undefined if nobody is there to answer. */
export async function confirm(question: string): Promise<boolean | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await lines.question(`${question}（写 y 再按回车是，直接回车否）：`)
    return /^(y|yes|是|好|对)$/i.test(answer.trim())
  } finally {
    lines.close()
  }
}
