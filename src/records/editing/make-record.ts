import { commonFields, type FieldDefinition, type KindDefinition } from '../field.ts'
import { type FieldTable, makeFieldTable } from '../reading/field-table.ts'
import type { NewFields, NewValue } from './new-record.ts'

/** What was entered for a field: its name, label or alias, and one text or several. */
export type WrittenField = readonly [word: string, texts: readonly string[]]

/** A record made from what was entered, or the words that match none of its fields. */
export interface MadeRecord {
  /** In the order of the kind: id, the kind's own fields, then the common ones. */
  readonly record: NewFields
  readonly unknown: readonly string[]
}

/** All fields of a record of a kind, the id first. */
export function recordFields(kind: KindDefinition): readonly FieldDefinition[] {
  const { fields } = makeFieldTable(kind.fields, commonFields)
  const own = new Set(kind.fields.map(({ name }) => name))
  const place = ({ name }: FieldDefinition): number => (name === 'id' ? 0 : own.has(name) ? 1 : 2)
  return [...fields].sort((a, b) => place(a) - place(b))
}

/**
 * Makes a record of a kind; `id` is used unless one was entered. Values are not checked, which is left to the parser of ledgers.
 * Items of a group are texts like `扫帚 78把` (the required fields in order) or `名称=扫帚，数量=78把`.
 */
export function makeRecord(kind: KindDefinition, id: string, written: readonly WrittenField[]): MadeRecord {
  const table = makeFieldTable(kind.fields, commonFields)
  const values = new Map<string, NewValue>([['id', id]])
  const unknown: string[] = []
  for (const [word, texts] of written) {
    const field = table.byKey.get(word)
    if (field) values.set(field.name, newValue(field, texts, table, unknown))
    else unknown.push(word)
  }
  const record = recordFields(kind).flatMap(({ name }) => {
    const value = values.get(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return { record: new Map(record), unknown }
}

function newValue(
  field: FieldDefinition,
  texts: readonly string[],
  { groups }: FieldTable,
  unknown: string[],
): NewValue {
  const group = groups.get(field.name)
  if (group) return texts.map((text) => itemOf(text, group, unknown))
  return field.type === 'texts' && texts.length > 1 ? texts : (texts.at(-1) ?? '')
}

function itemOf(text: string, { fields, byKey }: FieldTable, unknown: string[]): NewFields {
  const required = fields.filter((field) => field.required === true)
  const values = new Map<string, string>()
  let bare = 0
  for (const part of text.split(/[,，;；\s]+/).filter((one) => one !== '')) {
    const [, word, value = ''] = /^([^=＝]+)[=＝](.*)$/s.exec(part) ?? []
    const field = word === undefined ? (required[bare++] ?? fields[0]) : byKey.get(word)
    if (field) values.set(field.name, word === undefined ? part : value)
    else if (word !== undefined) unknown.push(word)
  }
  return values
}
