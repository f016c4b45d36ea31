import type { Fact } from './fact.ts'
import { type FactWording, wordNumber } from './word-fact.ts'

/**
 * How a number compares with the same number at an earlier time: 比上学期增加12次, 比上学期减少3次, 与上学期持平.
 * Both facts must measure the same.
 * @param than the name of the earlier time: 上学期, 上月
 */
export function change(now: Fact, before: Fact, wording: FactWording = {}, than = '上学期'): Fact {
  const difference = Math.round((Number(now.exact) - Number(before.exact)) * 1_000_000) / 1_000_000
  const partial = now.partial ?? before.partial
  const amount = wordNumber(now.measure, Math.abs(difference), now.unit ?? before.unit, wording)
  return {
    ...now,
    exact: difference,
    text: difference === 0 ? `与${than}持平` : `比${than}${difference > 0 ? '增加' : '减少'}${amount}`,
    query: `${now.query}，${now.text}，${than}${before.text}，相减`,
    records: [...now.records, ...before.records],
    ...(partial && { partial }),
  }
}
