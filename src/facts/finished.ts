import type { Completion, KindDefinition } from '../records/index.ts'
import { type Condition, operandTexts } from './condition.ts'
import { findField } from './fields.ts'
import { type Entry, narrow, type RecordSet } from './record-set.ts'
import { isDate } from './value-text.ts'

/**
 * The entries of a set that are finished (已完成, 已竣工, 整改了的) by the end of a day (ISO); the set itself where its kind
 * knows no unfinished things. What is finished on a later day is not finished yet. An entry that says neither state nor
 * day counts as finished only where its kind is recorded when it is done and no entry of its term's ledger says either.
 */
export function finished(set: RecordSet, asOf?: string): RecordSet {
  if (!set.kind.finished) return set
  const isDone = isFinished(set, asOf)
  return narrow(set, set.entries.filter(isDone), '已经办完的')
}

/** The others: what is not finished by the end of a day (ISO). */
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

/** Whether a condition on the state or the day of completion asks for what is not finished, or may not be. */
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

/** What an entry says: its state, else its day of completion; undefined where it says nothing. */
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
