import { isMap, type Node, type YAMLSeq } from 'yaml'
import type { FieldTable } from '../reading/field-table.ts'
import { type Change, type EditedFile, isReferring, type Refusal, unusual } from './edit-file.ts'
import type { Entries } from './find-list.ts'
import { itemsAtEnd, type WrittenItem } from './insert.ts'
import type { KeyStyle } from './key-style.ts'
import type { NewFields } from './new-record.ts'
import type { FieldChanges, ListEdit } from './record-edit.ts'
import { itemOf, writtenRecord } from './record-text.ts'
import { removeItems } from './remove-items.ts'

/** The fields that a list's mappings have, and how they are written. */
export interface ListStyle {
  readonly table: FieldTable
  readonly keys: KeyStyle
}

/** Changes the fields of one mapping. */
export type ChangeFields = (
  file: EditedFile,
  map: Entries,
  before: Readonly<Record<string, unknown>>,
  style: ListStyle,
  changes: FieldChanges,
) => Change<unknown> | Refusal

/**
 * Edits a list of mappings; `before` is its content. The expected content is an empty list if nothing is left in it: in block style,
 * the list is then gone from the text.
 */
export function changeList(
  file: EditedFile,
  list: YAMLSeq<Node>,
  before: readonly unknown[],
  style: ListStyle,
  edits: readonly ListEdit<number>[],
  changeFields: ChangeFields,
): Change<readonly unknown[]> | Refusal {
  const removed = new Set(edits.flatMap((edit) => (edit.type === 'remove' ? [edit.at] : [])))
  const added = edits.flatMap((edit) => (edit.type === 'add' ? [edit.fields] : []))
  const expected = [...before]
  const splices = []
  for (const at of removed)
    if (isReferring(list.items[at])) return { refused: '是用“&”“*”引用的写法，程序不会删，请手工删' }
  for (const edit of edits) {
    if (edit.type !== 'change' || removed.has(edit.at)) continue
    const map = list.items[edit.at]
    if (!isMap(map)) return unusual
    const content = expected[edit.at] as Readonly<Record<string, unknown>>
    const change = changeFields(file, map as Entries, content, style, edit.changes)
    if ('refused' in change) return change
    splices.push(...change.splices)
    expected[edit.at] = change.expected
  }
  const removal = removeItems(file, list, removed)
  if ('refused' in removal) return removal
  const isEmptied = list.flow === true && removed.size === list.items.length
  if (added.length > 0 && isEmptied && list.items.length > 0) return unusual
  const addition = added.length === 0 ? undefined : itemsAtEnd(file, list, added.map(written(style)))
  if (added.length > 0 && !addition) return unusual
  return {
    splices: [...splices, ...removal, ...(addition ? [addition] : [])],
    expected: [
      ...expected.filter((_, at) => !removed.has(at)),
      ...added.map((fields) => writtenRecord(fields, style.keys)),
    ],
  }
}

const written =
  ({ keys }: ListStyle) =>
  (fields: NewFields): WrittenItem =>
    itemOf(fields, keys)
