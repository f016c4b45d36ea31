import { fieldsOf, fieldValue } from '../facts/index.ts'
import { unshown } from './ledger-names.ts'
import { member } from './member.ts'
import type { Dictionary, List, RecordValue, Value } from './value.ts'

/**
 * The parts of a value with their names, for `each`: for a record, the fields that are filled in and that ledgers print,
 * under their labels. A part that has two names (repairs, 维修) occurs once, under the first.
 */
export function partsOf(value: Dictionary | RecordValue): List {
  const parts = value.type === 'record' ? fieldsIn(value) : entriesIn(value)
  const seen = new Set<Value>()
  const once = parts.filter(([, part]) => {
    if (typeof part !== 'object') return true
    if (seen.has(part)) return false
    seen.add(part)
    return true
  })
  return { type: 'list', items: once.map(([, part]) => part), keys: once.map(([name]) => name) }
}

type Parts = (readonly [string, Value])[]

const fieldsIn = (value: RecordValue): Parts =>
  fieldsOf(value.set.kind).flatMap((field): Parts => {
    if (unshown.has(field.name) || fieldValue(value.entry, field) === undefined) return []
    const part = member(value, field.name)
    return part === undefined ? [] : [[field.label, part]]
  })

const entriesIn = ({ entries, deferred }: Dictionary): Parts => [
  ...entries,
  ...[...(deferred ?? [])].map(([name, find]) => [name, find()] as const),
]
