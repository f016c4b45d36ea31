import type { Entry } from '../../facts/index.ts'
import { plainDigits } from '../../text/index.ts'
import type { Measured } from './measure.ts'

/** All entries, unless the rule states a percentage. */
const usual = 100

/** The share of entries that are as required; sufficient if it is at least `least` percent. */
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
