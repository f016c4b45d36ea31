import type { FieldDefinition } from '../records/index.ts'
import { fieldValue } from './fields.ts'
import { type Entry, narrow, type RecordSet } from './record-set.ts'
import { isDate } from './value-text.ts'

/**
 * The entries of a set, but of those that are alike in some fields only the one with the largest value of another: an area
 * that was pruned twice is one area. A field that is not filled in is like another that is not.
 */
export function onceEach(
  set: RecordSet,
  alike: readonly FieldDefinition[],
  field: FieldDefinition,
): RecordSet {
  const largest = new Map<string, Entry>()
  for (const entry of set.entries) {
    const key = JSON.stringify(alike.map((one) => comparable(entry, one)))
    const known = largest.get(key)
    if (!known || amount(entry, field) > amount(known, field)) largest.set(key, entry)
  }
  const kept = new Set(largest.values())
  const told = `${alike.map(({ label }) => label).join('、')}相同的只算一次`
  return narrow(
    set,
    set.entries.filter((entry) => kept.has(entry)),
    told,
  )
}

function comparable(entry: Entry, field: FieldDefinition): unknown {
  const value = fieldValue(entry, field)
  if (value === undefined) return ''
  return typeof value === 'string' ? value.trim() : isDate(value) ? value.text : value
}

const amount = (entry: Entry, field: FieldDefinition): number => {
  const value = fieldValue(entry, field)
  return typeof value === 'number' ? value : Number.NEGATIVE_INFINITY
}
