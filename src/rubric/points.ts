import type { Finding } from './result.ts'
import type { Verdict } from './rubric.ts'

/** The score of a school. */
export interface Points {
  readonly score: number
  /** The maximum score, without rules that do not apply. */
  readonly of: number
  /** 0 to 100 with one decimal; 0 if no rule applies. */
  readonly percent: number
  readonly verdicts: Readonly<Record<Verdict, number>>
}

/** Adds up findings, in integer tenths, so that 0.1 and 0.2 make 0.3. */
export function pointsOf(findings: readonly Finding[]): Points {
  const tenths = (numbers: readonly number[]): number =>
    numbers.reduce((sum, number) => sum + Math.round(number * 10), 0)
  const [score, of] = [tenths(findings.map((one) => one.score)), tenths(findings.map((one) => one.of))]
  const verdicts = { pass: 0, fail: 0, mend: 0, exempt: 0 }
  for (const { verdict } of findings) verdicts[verdict] += 1
  return {
    score: score / 10,
    of: of / 10,
    percent: of === 0 ? 0 : Math.round((score / of) * 1000) / 10,
    verdicts,
  }
}
