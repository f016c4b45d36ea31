import type { FieldDefinition } from '../records/index.ts'
import { type Fact, type Missing, missing } from './fact.ts'
import { evidenceOf, narrow, type RecordSet } from './record-set.ts'
import { valueFact } from './value-fact.ts'

/**
 * The smallest or largest value of a numeric field, with the records that have it; missing if there are no records, or if one
 * has no value, which might be smaller or larger.
 */
export function extreme(set: RecordSet, field: FieldDefinition, which: 'least' | 'most'): Fact | Missing {
  const [word, sign] = which === 'least' ? ['最少', 1] : ['最多', -1]
  const valued = set.entries.flatMap((entry) => {
    const fact = valueFact(entry, field)
    return fact ? [{ entry, fact }] : []
  })
  if (set.entries.length === 0)
    return { ...missing(`${word}的${field.label}`, `${set.query}一条也没有`, []), isNothing: true }
  if (valued.length < set.entries.length) {
    const without = set.entries.length - valued.length
    return missing(
      `${word}的${field.label}`,
      `${set.query}中有 ${without} 条没有填${field.label}，不知道${word}是多少`,
      ['补上这几条。'],
    )
  }
  const [best] = [...valued].sort((a, b) => sign * (Number(a.fact.exact) - Number(b.fact.exact)))
  if (!best) return missing(field.label, `${set.query}一条也没有`, [])
  const same = valued.filter(({ fact }) => fact.exact === best.fact.exact).map(({ entry }) => entry)
  return {
    ...best.fact,
    query: `${narrow(set, same, '').query}，${field.label}${word}的`,
    records: evidenceOf(same),
  }
}
