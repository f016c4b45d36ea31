import type { Entry } from '../../facts/index.ts'
import { plainDigits } from '../../text/index.ts'
import type { Measured } from './measure.ts'

/** All of them, unless the rule says how many in a hundred. */
const usual = 100

/** The share of entries that are as they should be; enough if it is at least `least` percent. */
export function portion(
  {
    good,
    bad,
    told,
  }: { readonly good: readonly Entry[]; readonly bad: readonly Entry[]; readonly told: string },
  counter: string,
  least = usual,
): Measured {
  const many = good.length + bad.length
  const percent = (good.length / many) * 100
  return {
    state: percent >= least ? 'met' : 'short',
    reached: Math.min(1, percent / Math.max(least, Number.MIN_VALUE)),
    finding: `${many}${counter}中${good.length}${counter}${told}（${plainDigits(Math.floor(percent * 10) / 10)}%）`,
    gaps: [],
    failing: bad,
    supporting: good,
  }
}
