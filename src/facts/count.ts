import type { Fact } from './fact.ts'
import { evidenceOf, type RecordSet } from './record-set.ts'
import { wordNumber } from './word-fact.ts'

/** The number of entries, with the kind's measure word unless `unit` gives another: 12次. */
export function count(set: RecordSet, unit: string = set.kind.counter): Fact {
  const exact = set.entries.length
  return {
    type: 'fact',
    measure: 'count',
    exact,
    unit,
    text: wordNumber('count', exact, unit),
    query: `${set.query}，计${unit}数`,
    records: evidenceOf(set.entries),
  }
}
