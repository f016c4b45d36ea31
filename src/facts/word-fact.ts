import { approximate, formatDuration, type QuantityWording, wordMoney, wordPercent } from '../text/index.ts'
import type { Fact } from './fact.ts'

/** How a fact is worded. */
export interface FactWording extends Omit<QuantityWording, 'unit'> {
  readonly form?: 'auto' | '元' | '万元'
  readonly decimals?: number
}

/** The words for a number of a measure. */
export function wordNumber(
  measure: Fact['measure'],
  value: number,
  unit: string | undefined,
  wording: FactWording = {},
): string {
  switch (measure) {
    case 'money':
      return wordMoney(value, wording)
    case 'percent':
      return wordPercent(value, wording)
    case 'duration':
      return formatDuration(value)
    case 'count':
    case 'quantity':
    case 'text':
      return approximate(value, { ...wording, ...(unit !== undefined && { unit }) })
  }
}

/** The fact in another wording, with the same exact value and evidence. */
export const wordFact = (fact: Fact, wording: FactWording): Fact =>
  typeof fact.exact === 'number'
    ? { ...fact, text: wordNumber(fact.measure, fact.exact, fact.unit, wording) }
    : fact
