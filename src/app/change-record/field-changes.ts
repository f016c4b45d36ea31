import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import {
  type FieldChange,
  type FieldDefinition,
  type KindDefinition,
  makeRecord,
  recordFields,
  type WrittenField,
} from '../../records/index.ts'
import type { SchoolWords } from '../../spreadsheet/index.ts'
import { fieldNames, itemUnclear, settleChoices, unknownField } from '../edit/index.ts'
import { type FoundRecord, itemsOf } from '../find-records/index.ts'
import { itemChanges, type Wanted } from './finish-fields.ts'

/** A change of a record's fields, as asked for. */
export interface FieldEdit {
  readonly fields: readonly WrittenField[]
  /** Names or labels of fields that are to be empty. */
  readonly cleared: readonly string[]
  /** The item of a group whose fields are meant, from 1. */
  readonly nth?: number
}

/**
 * The changes for an edit: fields of the record, and those that only one of its groups has (整改日期 of 隐患), for the only item or
 * the one that is named.
 */
export function fieldChanges(
  found: FoundRecord,
  { fields, cleared, nth }: FieldEdit,
  words: SchoolWords,
): ReadonlyMap<string, FieldChange> | readonly Diagnostic[] {
  const { kind, record } = found
  const own = recordFields(kind)
  const wanted: WrittenField[] = []
  const ofItems = new Map<FieldDefinition, WrittenField[]>()
  const empty = new Set<string>()
  for (const [word, texts] of [...fields, ...cleared.map((name): WrittenField => [name, ['']])]) {
    const groups = own.filter((field) => field.type === 'group' && findIn(field.fields ?? [], word))
    const [group] = groups
    if (findIn(own, word) || groups.length !== 1 || !group) wanted.push([word, texts])
    else ofItems.set(group, [...(ofItems.get(group) ?? []), [word, texts]])
    if (texts.every((text) => text.trim() === '')) empty.add(word)
  }
  const faults: Diagnostic[] = []
  const changes = new Map(changesIn(kind, wanted, empty, words, faults))
  for (const [group, given] of ofItems) {
    const items = itemsOf(record.values, group)
    const at = nth === undefined ? (items.length === 1 ? 0 : undefined) : nth - 1
    if (at === undefined || !items[at]) {
      faults.push(severalItems(found, group, nth))
      continue
    }
    changes.set(group.name, itemChanges([at], changesIn(itemKind(kind, group), given, empty, words, faults)))
  }
  return faults.length > 0 ? faults : changes
}

/** The changes that finish a record. */
export function wantedChanges(
  { kind, record }: FoundRecord,
  { fields, items }: Wanted,
  words: SchoolWords,
): ReadonlyMap<string, FieldChange> | readonly Diagnostic[] {
  const faults: Diagnostic[] = []
  const changes = new Map(changesIn(kind, fields, new Set(), words, faults))
  if (items) {
    const { group, at } = items
    const count = itemsOf(record.values, group).length
    const wrong = at.find((place) => place < 0 || place >= count)
    if (wrong !== undefined)
      faults.push(
        diagnose(
          'record-items-several',
          `${record.id} 没有第 ${wrong + 1} 处${group.label}，一共 ${count} 处`,
        ),
      )
    changes.set(
      group.name,
      itemChanges(at, changesIn(itemKind(kind, group), items.fields, new Set(), words, faults)),
    )
  }
  return faults.length > 0 ? faults : changes
}

const findIn = (fields: readonly FieldDefinition[], word: string): FieldDefinition | undefined =>
  fields.find((field) => fieldNames(field).includes(word))

/** A group of a kind, as a kind with the group's fields. */
const itemKind = (kind: KindDefinition, group: FieldDefinition): KindDefinition => ({
  ...kind,
  label: group.label,
  fields: group.fields ?? [],
})

function changesIn(
  kind: KindDefinition,
  written: readonly WrittenField[],
  empty: ReadonlySet<string>,
  words: SchoolWords,
  faults: Diagnostic[],
): ReadonlyMap<string, FieldChange> {
  const filled = settleChoices(
    written.filter(([word]) => !empty.has(word)),
    recordFields(kind),
    words,
  )
  const { record, unknown, unclear } = makeRecord(kind, '', filled)
  faults.push(...unknown.map((word) => unknownField(word, kind)), ...unclear.map(itemUnclear))
  const changes = new Map<string, FieldChange>(record)
  if (!filled.some(([word]) => findIn(recordFields(kind), word)?.name === 'id')) changes.delete('id')
  for (const [word] of written.filter(([name]) => empty.has(name))) {
    const field = findIn(recordFields(kind), word)
    if (!field) faults.push(unknownField(word, kind))
    else if (field.required === true)
      faults.push(
        diagnose('missing-field', `“${field.label}”必须填，不能清空`, undefined, [
          `要改成别的，写 --${field.label} 新的值。`,
        ]),
      )
    else changes.set(field.name, undefined)
  }
  return changes
}

function severalItems({ record }: FoundRecord, group: FieldDefinition, nth: number | undefined): Diagnostic {
  const items = itemsOf(record.values, group)
  const [first] = group.fields ?? []
  const listed = items.map(({ values }, at) => {
    const name = first && values[first.name]
    return `${at + 1} ${typeof name === 'string' ? name : ''}`
  })
  return items.length === 0
    ? diagnose('record-items-several', `${record.id} 里还没有${group.label}`, undefined, [
        `先用 --${group.label} 写上。`,
      ])
    : diagnose(
        'record-items-several',
        nth === undefined
          ? `${record.id} 有 ${items.length} 项${group.label}，不知道改哪一项`
          : `${record.id} 没有第 ${nth} 项${group.label}`,
        undefined,
        [`用 --nth 写明第几项：${listed.join('、')}。`],
      )
}
