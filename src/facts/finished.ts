import { completionIn, dayDone, type KindDefinition } from '../records/index.ts'
import { type Condition, operandTexts } from './condition.ts'
import { findField } from './fields.ts'
import { type Entry, narrow, type RecordSet } from './record-set.ts'

/**
 * The entries of a set that are finished (已完成, 已竣工, 整改了的) by the end of a day (ISO); the set itself if its kind has
 * no state of completion. What is finished on a later day is not finished yet. An entry with neither a state nor a day counts
 * as finished only if its kind is recorded on completion and no entry in the same term's ledger has either.
 */
export function finished(set: RecordSet, asOf?: string): RecordSet {
  if (!set.kind.finished) return set
  const isDone = isFinished(set, asOf)
  // A list with a verb asks again of what a template has chosen already.
  const told = '已经办完的'
  return narrow(set, set.entries.filter(isDone), set.query.endsWith(told) ? '' : told)
}

/** The other entries: those that are not finished by the end of a day (ISO). */
export function unfinished(set: RecordSet, asOf?: string): RecordSet {
  const isDone = isFinished(set, asOf)
  return narrow(
    set,
    set.entries.filter((entry) => !isDone(entry)),
    '还没有办完的',
  )
}

/** Whether an entry of a set is finished, as {@link finished} understands it. */
export function isFinished(set: RecordSet, asOf?: string): (entry: Entry) => boolean {
  const { finished: completion } = set.kind
  if (!completion) return () => true
  const inLedger = new Map<string, Entry[]>()
  for (const entry of set.ledger ?? set.entries) {
    const known = inLedger.get(entry.record.term)
    if (known) known.push(entry)
    else inLedger.set(entry.record.term, [entry])
  }
  const isDone = new Map([...inLedger].map(([term, entries]) => [term, completionIn(entries, completion)]))
  return ({ record, values, date }) => {
    if (!isDone.get(record.term)?.(values)) return false
    const day = asOf === undefined ? undefined : (dayDone(values, completion) ?? date)?.start
    return asOf === undefined || day === undefined || day <= asOf
  }
}

/** Whether a condition on the state or the day of completion selects entries that are, or may be, unfinished. */
export function choosesUnfinished(kind: KindDefinition, { name, operator, operand }: Condition): boolean {
  const { finished: completion } = kind
  const field = findField(kind, name)?.field.name
  if (!completion || field === undefined) return false
  if (completion.state?.field === field)
    return (
      operator !== 'is' || !operandTexts(operand).every((text) => completion.state?.values.includes(text))
    )
  return completion.date === field && (operator === 'not' || operand === false || operand === '否')
}
