import { type Fact, type Missing, missing } from './fact.ts'
import { evidenceOf, type RecordSet } from './record-set.ts'

/**
 * The statement that nothing happened (未发生一起事故), which needs a complete ledger (`complete: true`) without such an entry.
 * Missing if the ledger is not marked as complete; `undefined` if there are entries.
 */
export function none(set: RecordSet, what: string = set.kind.label): Fact | Missing | undefined {
  if (set.entries.length > 0) return undefined
  if (!set.complete) {
    return missing(
      `${set.kind.label}情况`,
      `${set.file} 里没有这样的记录，但没有写明台账是完整的，不能说“未发生”`,
      [
        `确实没有的，在 ${set.file} 里把 complete 改成 true（没有这一行就添在最前面，下面写 records: []），表示台账记全了。`,
      ],
    )
  }
  return {
    type: 'fact',
    measure: 'text',
    exact: 0,
    unit: set.kind.counter,
    text: `未发生一${set.kind.counter}${what}`,
    query: `${set.query}，台账完整且没有这样的记录（${set.file}）`,
    records: evidenceOf(set.entries),
  }
}
