import { isAlias, isMap, isScalar } from 'yaml'
import { commonFields, type KindDefinition } from '../field.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { changeFields } from './change-fields.ts'
import { changeList } from './change-list.ts'
import { type Edited, refuse } from './edit.ts'
import { withComments } from './edit-file.ts'
import { type Entries, type FoundList, findList } from './find-list.ts'
import { learnKeys } from './key-style.ts'
import type { FieldChanges, ListEdit, RecordEdit } from './record-edit.ts'
import { applySplices, openYaml, type YamlFile } from './yaml-file.ts'

/**
 * Changes fields of one record of a ledger: see `editRecords`.
 *
 * @param at the record's id, or its place in the file from 0
 */
export const changeRecord = (
  text: string,
  kind: KindDefinition,
  at: string | number,
  changes: FieldChanges,
): Edited => editRecords(text, kind, [{ type: 'change', at, changes }])

/** Takes one record out of a ledger: see `editRecords`. */
export const removeRecord = (text: string, kind: KindDefinition, at: string | number): Edited =>
  editRecords(text, kind, [{ type: 'remove', at }])

/**
 * Makes any number of edits of a ledger's records in one go: changes, removals, additions at the end. The file is parsed once, and
 * once more to verify that it holds exactly what was to be written.
 *
 * Everything else stays as it is, byte for byte: other records, comments, order, quotes, blank lines, line ends, byte order mark. A
 * changed record keeps its comments, its order and its way of writing (one line or several, Chinese or English keys, quotes); new
 * fields come last. Nothing is changed where a field already has the value. A removed record goes with the comments on its lines and
 * with those below it that are indented deeper; comments above it stay. If a group loses its last item, its field goes too.
 *
 * Values are not checked, which is left to the parser of ledgers. Refused, as a whole and with the reason: a file that cannot be
 * parsed cleanly; an id that is not there, or there twice; a field that a record has twice; values written by reference (`&`, `*`) or
 * with a tag; and what would not read back as it should.
 */
export function editRecords(text: string, kind: KindDefinition, edits: readonly RecordEdit[]): Edited {
  if (edits.length === 0) return { type: 'edited', text }
  const opened = openYaml(text)
  if ('type' in opened) return opened
  const file = withComments(opened)
  if (!file) return refuse('文件里有不能用的控制字符，先按 houqin check 的提示改好')
  const found = findList(file)
  if ('type' in found) return found
  const places = placeEdits(file, found, kind, edits)
  if ('type' in places) return places
  const { list, wrap } = found
  if (!list) return refuse('台账里还没有记录')
  const table = makeFieldTable(kind.fields, commonFields)
  const style = { table, keys: learnKeys(table, [list], wrap?.chinese) }
  const before = (wrap ? (file.content as Record<string, unknown>)[wrap.key] : file.content) as unknown[]
  const made = changeList(file, list, before, style, places, changeFields)
  if ('refused' in made) return refuse(made.refused)
  const after = made.expected.length === 0 && list.flow !== true ? '' : made.expected
  const expected = wrap ? { ...(file.content as object), [wrap.key]: after } : after
  return applySplices(file, made.splices, expected)
}

/** The edits with places in the list; refused if one names no record, or several. */
function placeEdits(
  file: YamlFile,
  { list }: FoundList,
  kind: KindDefinition,
  edits: readonly RecordEdit[],
): readonly ListEdit<number>[] | Edited {
  const table = makeFieldTable(kind.fields, commonFields)
  const ids = new Map<string, number[]>()
  for (const [at, item] of (list?.items ?? []).entries()) {
    const map: unknown = isAlias(item) ? item.resolve(file.document) : item
    const id = isMap(map)
      ? (map as Entries).items.find(
          ({ key }) => isScalar(key) && table.byKey.get(String(key.value))?.name === 'id',
        )?.value
      : undefined
    const written = isScalar(id) ? String(id.value).trim() : ''
    if (written !== '') ids.set(written, [...(ids.get(written) ?? []), at])
  }
  const placed: ListEdit<number>[] = []
  for (const edit of edits) {
    if (edit.type === 'add') {
      placed.push(edit)
      continue
    }
    const [at, again] = typeof edit.at === 'string' ? (ids.get(edit.at) ?? []) : [edit.at]
    if (at === undefined) return refuse(`台账里没有编号“${edit.at}”`)
    if (again !== undefined) return refuse(`台账里有几条编号“${edit.at}”`)
    if (!list?.items[at]) return refuse(`台账里没有第 ${at + 1} 条记录`)
    placed.push({ ...edit, at })
  }
  return placed
}
