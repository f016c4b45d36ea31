import type { Memory } from '../memory/index.ts'
import type { FieldDefinition, FieldGroup, FieldValues, KindDefinition } from '../records/index.ts'
import { fieldsOf, fieldValue, isAmount } from './fields.ts'
import type { Entry, RecordSet } from './record-set.ts'

/** The measure word for items of a group that names none. */
const itemCounter = '项'

/**
 * The items of a group field as a set: each purchased item, each finding, with the date of its record and, beside its own
 * fields, what the record says about where, when, who and what kind (an item's field takes precedence over one of the
 * record with the same name). Amounts of the record are not the item's; `record.cost` gives them by name.
 */
export function flatten(set: RecordSet, group: FieldDefinition): RecordSet {
  const kind = itemKind(set.kind, group)
  const itemsIn = (entries: readonly Entry[]): readonly Entry[] =>
    entries.flatMap((entry) => itemsOf(entry, group, kind, set.memory))
  return {
    ...set,
    kind,
    entries: itemsIn(set.entries),
    ...(set.ledger && { ledger: itemsIn(set.ledger) }),
    query: `${set.query}，逐项看${group.label}`,
  }
}

/** The items of an entry by group field, kept so that they are made only once. */
const noItems = (): Map<FieldDefinition, readonly Entry[]> => new Map()

function itemsOf(
  entry: Entry,
  group: FieldDefinition,
  kind: KindDefinition,
  memory: Memory,
): readonly Entry[] {
  const groups = memory.recall(noItems, entry)
  const made = groups.get(group)
  if (made) return made
  const shared = kind.fields.filter((field) => !(group.fields ?? []).includes(field))
  const items = ((fieldValue(entry, group) ?? []) as readonly FieldGroup[]).map((item) =>
    toEntry(entry, shared, item),
  )
  groups.set(group, items)
  return items
}

function itemKind(kind: KindDefinition, group: FieldDefinition): KindDefinition {
  const own = group.fields ?? []
  const names = new Set(own.map((field) => field.name))
  const all = fieldsOf(kind)
  // `unit` is the measure word of the record's quantity, which its items do not have.
  const withheld = all.some(({ type }) => type === 'quantity') ? new Set([...names, 'unit']) : names
  const shared = all.filter(
    (field) => field.type !== 'group' && !isAmount(field) && !withheld.has(field.name),
  )
  return {
    name: `${kind.name}.${group.name}`,
    plural: `${kind.plural}.${group.name}`,
    label: `${kind.label}${group.label}`,
    counter: group.unit ?? itemCounter,
    dates: kind.dates,
    fields: [...own, ...shared],
    owner: kind,
    ...(kind.register && { register: kind.register }),
    help: kind.help,
    ...(group.finished && { finished: group.finished }),
  }
}

function toEntry(entry: Entry, shared: readonly FieldDefinition[], item: FieldGroup): Entry {
  const values = Object.create(null) as Record<string, FieldValues[string]>
  for (const field of shared) {
    const value = fieldValue(entry, field)
    if (value !== undefined) values[field.name] = value
  }
  for (const [name, value] of Object.entries(item.values)) values[name] = value
  const { file, line, column } = item.location
  return { ...entry, values, location: { ...entry.location, file, line, column } }
}
