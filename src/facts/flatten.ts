import type { Memory } from '../memory/index.ts'
import type { FieldDefinition, FieldGroup, FieldValues, KindDefinition } from '../records/index.ts'
import { fieldsOf, fieldValue } from './fields.ts'
import type { Entry, RecordSet } from './record-set.ts'

/** The measure word for items of a group that names none. */
const itemCounter = '项'

/**
 * The items of a group field as a set of their own: each purchased item, each finding, with the date of its record
 * and the record's other fields beside its own (an item's own field wins over one of the record with the same name).
 */
export function flatten(set: RecordSet, group: FieldDefinition): RecordSet {
  const kind = itemKind(set.kind, group)
  return {
    ...set,
    kind,
    entries: set.entries.flatMap((entry) => itemsOf(entry, group, set.memory)),
    query: `${set.query}，逐项看${group.label}`,
  }
}

/** The items of an entry by their field, made once. */
const noItems = (): Map<FieldDefinition, readonly Entry[]> => new Map()

function itemsOf(entry: Entry, group: FieldDefinition, memory: Memory): readonly Entry[] {
  const groups = memory.recall(noItems, entry)
  const made = groups.get(group)
  if (made) return made
  const items = ((fieldValue(entry, group) ?? []) as readonly FieldGroup[]).map((item) =>
    toEntry(entry, group, item),
  )
  groups.set(group, items)
  return items
}

function itemKind(kind: KindDefinition, group: FieldDefinition): KindDefinition {
  const own = group.fields ?? []
  const names = new Set(own.map((field) => field.name))
  return {
    ...kind,
    name: `${kind.name}.${group.name}`,
    plural: `${kind.plural}.${group.name}`,
    label: `${kind.label}${group.label}`,
    counter: group.unit ?? itemCounter,
    fields: [...own, ...fieldsOf(kind).filter((field) => field !== group && !names.has(field.name))],
  }
}

function toEntry(entry: Entry, group: FieldDefinition, item: FieldGroup): Entry {
  const values = Object.create(null) as Record<string, FieldValues[string]>
  for (const [name, value] of Object.entries(entry.values)) {
    if (name !== group.name && !(group.fields ?? []).some((field) => field.name === name))
      values[name] = value
  }
  for (const [name, value] of Object.entries(item.values)) values[name] = value
  const { file, line, column } = item.location
  return { ...entry, values, location: { ...entry.location, file, line, column } }
}
