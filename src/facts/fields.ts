import { commonFields, type FieldDefinition, type FieldValue, type KindDefinition } from '../records/index.ts'
import type { Entry } from './record-set.ts'

/** A field found by name; `group` is the group field that contains it, if any. */
export interface FieldPath {
  readonly field: FieldDefinition
  readonly group?: FieldDefinition
}

/** For items: a field of the record that contains them, written as `record.cost` or 记录.总价. */
export interface RecordField extends FieldDefinition {
  readonly ofRecord: FieldDefinition
}

/** The words before the dot that lead from an item to a field of its record. */
const recordWords: ReadonlySet<string> = new Set(['record', '记录'])

/** Whether a name leads from an item to its record. */
export const isRecordWord = (name: string): boolean => recordWords.has(name)

/** Whether a field belongs to the record that contains the items. */
export const isRecordField = (field: FieldDefinition): field is RecordField => 'ofRecord' in field

const amounts: ReadonlySet<FieldDefinition['type']> = new Set([
  'money',
  'quantity',
  'integer',
  'number',
  'percent',
  'duration',
])

/** Whether a field states an amount: the amount of a whole record is not that of any of its items. */
export const isAmount = ({ type }: FieldDefinition): boolean => amounts.has(type)

/** The fields of a kind, followed by those that every kind has; for items, only those that hold for each item. */
export function fieldsOf(kind: KindDefinition): readonly FieldDefinition[] {
  if (kind.owner) return kind.fields
  const own = new Set(kind.fields.map((field) => field.name))
  return [...kind.fields, ...commonFields.filter((field) => !own.has(field.name))]
}

/**
 * The field that a name means: its English name, Chinese label or an alias; `items.quantity` and 物品清单.数量 reach
 * into groups, and so does a name that only one group has (hazard of inspections). From items, `record.cost` and
 * 记录.总价 reach the record.
 */
export function findField(kind: KindDefinition, name: string): FieldPath | undefined {
  const fields = fieldsOf(kind)
  const [head = '', rest, ...more] = name.split('.')
  if (rest !== undefined) {
    if (more.length > 0) return undefined
    const group = named(fields, head)
    const field = named(group?.fields ?? [], rest)
    if (group && field) return { field, group }
    return isRecordWord(head) ? recordField(kind, rest) : undefined
  }
  const own = named(fields, name)
  if (own) return { field: own }
  const nested = fields.flatMap((group) => {
    const field = named(group.fields ?? [], name)
    return field ? [{ field, group }] : []
  })
  return nested.length === 1 ? nested[0] : undefined
}

function recordField({ owner }: KindDefinition, name: string): { readonly field: RecordField } | undefined {
  const field = owner && named(fieldsOf(owner), name)
  if (!field || field.type === 'group') return undefined
  return { field: { ...field, name: `record.${field.name}`, ofRecord: field } }
}

/** The names that {@link findField} understands, without aliases, for suggestions. */
export const fieldNames = (kind: KindDefinition): readonly string[] => [
  ...fieldsOf(kind).flatMap((field) => [
    field.name,
    field.label,
    ...(field.fields ?? []).map((inner) => `${field.name}.${inner.name}`),
  ]),
  ...(kind.owner ? fieldsOf(kind.owner).filter(isAmount) : []).map(({ name }) => `record.${name}`),
]

/** The value of a field of an entry, if it is filled in. */
export function fieldValue(entry: Entry, field: FieldDefinition): FieldValue | undefined {
  const [values, { name }] = isRecordField(field)
    ? [entry.record.values, field.ofRecord]
    : [entry.values, field]
  return Object.hasOwn(values, name) ? values[name] : undefined
}

/** The measure word for a numeric field of an entry: for a quantity the entry's own, if it has one. */
export function unitOf(entry: Entry, field: FieldDefinition): string | undefined {
  if (field.type === 'money') return '元'
  const { unit } = isRecordField(field) ? entry.record.values : entry.values
  const own = field.type === 'quantity' ? unit : undefined
  return typeof own === 'string' && own !== '' ? own : field.unit
}

/** The record that contains an item, as an entry with the record's own location; any other entry as it is. */
export const recordOf = (entry: Entry): Entry => {
  const { file, line, column } = entry.record.location
  const { values } = entry.record
  return { ...entry, values, location: { ...entry.location, file, line, column } }
}

const named = (fields: readonly FieldDefinition[], name: string): FieldDefinition | undefined =>
  fields.find((field) => field.name === name) ??
  fields.find((field) => field.label === name || (field.aliases ?? []).includes(name))
