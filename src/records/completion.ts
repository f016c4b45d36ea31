import type { Completion } from './field.ts'
import type { FieldValues, LedgerDate } from './record.ts'
import { asDate } from './value-guards.ts'

/** Whether values say that something is done, by their state or else their day of completion; undefined if they have neither. */
export function saysDone(values: FieldValues, { state, date = '' }: Completion): boolean | undefined {
  const said = state && values[state.field]
  if (state && typeof said === 'string' && said !== '') return state.values.includes(said)
  return asDate(values[date]) ? true : undefined
}

/**
 * Whether things of one ledger are done. One that says nothing of it is done only if the kind is recorded on completion and no
 * other in the ledger says anything either.
 */
export function completionIn(
  ledger: readonly { readonly values: FieldValues }[],
  completion: Completion,
): (values: FieldValues) => boolean {
  const unsaid =
    completion.unsaid === 'finished' &&
    ledger.every(({ values }) => saysDone(values, completion) === undefined)
  return (values) => saysDone(values, completion) ?? unsaid
}

/** The day of completion, if it is given. */
export const dayDone = (
  values: FieldValues,
  { date = '' }: Pick<Completion, 'date'>,
): LedgerDate | undefined => asDate(values[date])
