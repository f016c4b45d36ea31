import type { Completion, KindDefinition } from '../records/index.ts'
import { type Condition, operandTexts } from './condition.ts'
import { findField } from './fields.ts'
import { type Entry, narrow, type RecordSet } from './record-set.ts'
import { isDate } from './value-text.ts'

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
  const telling = new Set(
    (set.ledger ?? set.entries)
      .filter((entry) => saysDone(entry, completion) !== undefined)
      .map(({ record }) => record.term),
  )
  return (entry) => {
    const unsaid = completion.unsaid === 'finished' && !telling.has(entry.record.term)
    if (!(saysDone(entry, completion) ?? unsaid)) return false
    const day = asOf === undefined ? undefined : (dateOf(entry, completion) ?? entry.date)?.start
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

/** Whether an entry states that it is done, by its state or else its day of completion; undefined if it has neither. */
function saysDone(entry: Entry, completion: Completion): boolean | undefined {
  const { state } = completion
  const value = state && entry.values[state.field]
  if (state && typeof value === 'string' && value !== '') return state.values.includes(value)
  return dateOf(entry, completion) ? true : undefined
}

function dateOf({ values }: Entry, { date }: Completion): Entry['date'] {
  const value = date === undefined ? undefined : values[date]
  return value !== undefined && isDate(value) ? value : undefined
}
