import { type Fact, type Missing, missing } from './fact.ts'
import { evidenceOf, type RecordSet } from './record-set.ts'
import { wordNumber } from './word-fact.ts'

/** How much of a set another one makes up, as a percentage (0..100); missing if the whole is empty. */
export function share(part: RecordSet, whole: RecordSet): Fact | Missing {
  if (whole.entries.length === 0) {
    return {
      ...missing(`${whole.kind.label}所占比例`, `${whole.query}一条也没有，算不出比例`, [
        '用 {{#if}} 判断有记录再写比例。',
      ]),
      isNothing: true,
    }
  }
  const exact = (part.entries.length / whole.entries.length) * 100
  return {
    type: 'fact',
    measure: 'percent',
    exact,
    unit: '%',
    text: wordNumber('percent', exact, undefined),
    query: `${part.query}（${part.entries.length}条），占${whole.query}（${whole.entries.length}条）的比例`,
    records: evidenceOf(part.entries),
  }
}
