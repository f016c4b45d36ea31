import type { FieldDefinition } from '../field.ts'

/** The fields of a mapping, with all keys accepted for each. */
export interface FieldTable {
  readonly fields: readonly FieldDefinition[]
  readonly byKey: ReadonlyMap<string, FieldDefinition>
  /** The tables of group fields, by field name. */
  readonly groups: ReadonlyMap<string, FieldTable>
}

/**
 * Makes a table once per kind. Names take precedence over labels, labels over aliases, and a kind's own fields over the common
 * ones.
 */
export function makeFieldTable(
  own: readonly FieldDefinition[],
  common: readonly FieldDefinition[] = [],
): FieldTable {
  const names = new Set(own.map(({ name }) => name))
  const fields = [...common.filter(({ name }) => !names.has(name)), ...own]
  const byKey = new Map<string, FieldDefinition>()
  for (const keysOf of [aliasesOf, labelOf, nameOf]) {
    for (const field of fields) for (const key of keysOf(field)) byKey.set(key, field)
  }
  const groups = new Map(
    fields.flatMap((field) =>
      field.type === 'group' ? [[field.name, makeFieldTable(field.fields ?? [])] as const] : [],
    ),
  )
  return { fields, byKey, groups }
}

const aliasesOf = (field: FieldDefinition): readonly string[] => field.aliases ?? []
const labelOf = (field: FieldDefinition): readonly string[] => [field.label]
const nameOf = (field: FieldDefinition): readonly string[] => [field.name]

/** All keys of a table and of its groups. */
export function* keysOfTable(table: FieldTable): Generator<string> {
  yield* table.byKey.keys()
  for (const group of table.groups.values()) yield* keysOfTable(group)
}
