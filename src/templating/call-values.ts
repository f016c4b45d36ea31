import type { Diagnostic, Outcome } from '../diagnostics/index.ts'
import {
  type Entry,
  type Fact,
  type FieldPath,
  findField,
  flatten,
  type Missing,
  type RecordSet,
  sum,
  unknownField,
  where,
  wordFact,
} from '../facts/index.ts'
import type { LedgerDate } from '../records/index.ts'
import type { Call } from './helper.ts'
import { mentionEntries, mentionField } from './mentions.ts'
import { report } from './session.ts'
import { checkUnit } from './unit-check.ts'
import { failed } from './value.ts'
import { wordingOf } from './wording-options.ts'

/** A text argument. */
export function textOf(call: Call, name: string): string | undefined {
  const value = call.values.get(name)
  return typeof value === 'string' ? value : undefined
}

/** A number argument; for a computed number, its exact value. */
export function numberOf(call: Call, name: string): number | undefined {
  const value = call.values.get(name)
  if (typeof value === 'number') return value
  return typeof value === 'object' && value.type === 'fact' && typeof value.exact === 'number'
    ? value.exact
    : undefined
}

/** A flag argument. */
export const flagOf = (call: Call, name: string): boolean => call.values.get(name) === true

/** A date argument. */
export function dateOf(call: Call, name: string): LedgerDate | undefined {
  const value = call.values.get(name)
  return typeof value === 'object' && value.type === 'date' ? value : undefined
}

/** A records argument, before the call's conditions are applied. */
export function setOf(call: Call, name = 'records'): RecordSet | undefined {
  const value = call.values.get(name)
  return typeof value === 'object' && value.type === 'records' ? value : undefined
}

/** The records of a set that meet the call's conditions. */
export const choose = (call: Call, set: RecordSet): RecordSet =>
  call.filters.reduce(
    (current, condition) =>
      settle(call, where(current, [condition], call.session.period), condition.location),
    set,
  )

/**
 * Like `choose`, and counts the fields of the conditions, and the records where the call prints, as mentioned: those that are
 * `told`, if it tells only some.
 */
export function filtered(
  call: Call,
  set: RecordSet,
  told: (chosen: RecordSet) => readonly Entry[] = ({ entries }) => entries,
): RecordSet {
  const chosen = choose(call, set)
  for (const { name } of call.filters) {
    const path = findField(set.kind, name)
    if (path) mentionField(call.session, set.kind, path.field.name)
  }
  if (call.says) mentionEntries(call.session, told(chosen))
  return chosen
}

/** The value of an outcome. Diagnostics without a location are reported at the call, or at the argument they are about. */
export function settle<T>(call: Call, outcome: Outcome<T>, location = call.location): T {
  for (const diagnostic of outcome.diagnostics) report(call.session, placed(diagnostic, location))
  return outcome.value
}

const placed = (diagnostic: Diagnostic, location: Call['location']): Diagnostic =>
  diagnostic.location ? diagnostic : { ...diagnostic, location }

/** The sum of a field. It is missing if no record has a value, or if it cannot be computed, the reason for which is reported. */
export function summed(call: Call, set: RecordSet, field: FieldPath['field'], unit?: string): Fact | Missing {
  const outcome = sum(set, field, unit)
  const value = settle(call, outcome)
  return outcome.diagnostics.some(({ severity }) => severity === 'error') ? failed : value
}

/** The last day (ISO) that a document covers: what is finished later counts as unfinished in it. */
export const lastDay = ({ session: { period } }: Call): string => period.end

/**
 * A field that an argument names, and the set that it belongs to: for a field of a group, the set of the group's items.
 * An unknown field is reported.
 */
export function fieldOf(
  call: Call,
  set: RecordSet,
  name: string,
): { readonly set: RecordSet; readonly field: FieldPath['field'] } | undefined {
  const path = findField(set.kind, name)
  if (!path) {
    report(call.session, placed(unknownField(set, name), call.location))
    return undefined
  }
  const found = path.group ? flatten(set, path.group) : set
  mentionField(call.session, found.kind, path.field.name)
  return { set: found, field: path.field }
}

/** A computed number in the wording that the call asks for. */
export function worded(call: Call, fact: Fact | Missing): Fact | Missing {
  if (fact.type === 'missing') return fact
  const unit = textOf(call, 'unit')
  if (unit !== undefined) checkUnit(call, unit)
  const zero = textOf(call, 'zero')
  if (fact.exact === 0 && zero !== undefined) return { ...fact, text: zero, isMeant: true }
  return wordFact(fact, wordingOf(call, fact.measure))
}
