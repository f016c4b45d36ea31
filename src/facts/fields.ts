import { commonFields, type FieldDefinition, type FieldValue, type KindDefinition } from '../records/index.ts'
import type { Entry } from './record-set.ts'

/** A field reached by name; `group` is the group field around it, if it is one of a group's. */
export interface FieldPath {
  readonly field: FieldDefinition
  readonly group?: FieldDefinition
}

/** The fields of a kind with those that every kind has, own fields first. */
export function fieldsOf(kind: KindDefinition): readonly FieldDefinition[] {
  const own = new Set(kind.fields.map((field) => field.name))
  return [...kind.fields, ...commonFields.filter((field) => !own.has(field.name))]
}

/**
 * The field that a name means: its English name, Chinese label or an alias; `items.quantity` and 物品清单.数量 reach
 * into groups, and so does a name that only one group has (hazard of inspections).
 */
export function findField(kind: KindDefinition, name: string): FieldPath | undefined {
  const fields = fieldsOf(kind)
  const [head = '', rest, ...more] = name.split('.')
  if (rest !== undefined) {
    const group = named(fields, head)
    const field = more.length === 0 ? named(group?.fields ?? [], rest) : undefined
    return group && field && { field, group }
  }
  const own = named(fields, name)
  if (own) return { field: own }
  const nested = fields.flatMap((group) => {
    const field = named(group.fields ?? [], name)
    return field ? [{ field, group }] : []
  })
  return nested.length === 1 ? nested[0] : undefined
}

/** Every name that {@link findField} knows, for suggestions. */
export const fieldNames = (kind: KindDefinition): readonly string[] =>
  fieldsOf(kind).flatMap((field) => [
    field.name,
    field.label,
    ...(field.fields ?? []).map((inner) => `${field.name}.${inner.name}`),
  ])

/** The value of a field of an entry, if it is filled. */
export const fieldValue = (entry: Entry, field: FieldDefinition): FieldValue | undefined =>
  Object.hasOwn(entry.values, field.name) ? entry.values[field.name] : undefined

/** The measure word of a numeric field of an entry. */
export function unitOf(entry: Entry, field: FieldDefinition): string | undefined {
  if (field.type === 'money') return '元'
  const own = field.type === 'quantity' ? entry.values.unit : undefined
  return typeof own === 'string' && own !== '' ? own : field.unit
}

const named = (fields: readonly FieldDefinition[], name: string): FieldDefinition | undefined =>
  fields.find((field) => field.name === name) ??
  fields.find((field) => field.label === name || (field.aliases ?? []).includes(name))
