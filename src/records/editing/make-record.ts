import { commonFields, type FieldDefinition, type KindDefinition } from '../field.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import type { NewFields, NewValue } from './new-record.ts'
import { readItemTexts } from './read-item-texts.ts'

/** What was entered for a field: its name, label or alias, and one text or several. */
export type WrittenField = readonly [word: string, texts: readonly string[]]

/** A record made from what was entered, with the words that match none of its fields and parts of items that have no place. */
export interface MadeRecord {
  /** In the order of the kind: id, the kind's own fields, then the common ones. */
  readonly record: NewFields
  readonly unknown: readonly string[]
  readonly unclear: readonly UnclearPart[]
}

/** A part of an item's text that has no place: 蓝 in 物品清单. */
export interface UnclearPart {
  readonly field: FieldDefinition
  readonly text: string
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
 * Items of a group are texts like `扫帚 78把` or `名称=扫帚，数量=78把`, see readItemTexts.
 */
export function makeRecord(kind: KindDefinition, id: string, written: readonly WrittenField[]): MadeRecord {
  const table = makeFieldTable(kind.fields, commonFields)
  const values = new Map<string, NewValue>([['id', id]])
  const unknown: string[] = []
  const unclear: UnclearPart[] = []
  for (const [word, texts] of written) {
    const field = table.byKey.get(word)
    const group = field && table.groups.get(field.name)
    if (!field) unknown.push(word)
    else if (group) {
      const read = readItemTexts(texts, group)
      values.set(field.name, read.items)
      unknown.push(...read.unknown)
      unclear.push(...read.unclear.map((text) => ({ field, text })))
    } else values.set(field.name, field.type === 'texts' && texts.length > 1 ? texts : (texts.at(-1) ?? ''))
  }
  const record = recordFields(kind).flatMap(({ name }) => {
    const value = values.get(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return { record: new Map(record), unknown, unclear }
}
