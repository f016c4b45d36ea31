import { diagnose, type Location } from '../../diagnostics/index.ts'
import type { FieldDefinition, FieldGroup, ListEdit } from '../../records/index.ts'
import { cellAt } from '../import/cell-place.ts'
import { alignItems } from './align-items.ts'
import { textIn } from './cell-value.ts'
import type { Conflict } from './conflict.ts'
import { isUnchanged, type RowValues, type ValuedRow } from './match-rows.ts'
import { type Merging, mergeFields, settle } from './merge-fields.ts'
import { newFields } from './new-record.ts'
import { presentValues, writtenValues } from './present.ts'
import type { ChangedField } from './record-change.ts'

/** What a merge of a record's items changes. */
export interface ItemsMerge {
  readonly edits: readonly ListEdit<number>[]
  readonly fields: readonly ChangedField[]
}

/** The items of one record's group, from all three sides. */
export interface ItemSides {
  readonly base: readonly RowValues[]
  readonly sheet: readonly ValuedRow[]
  readonly ours: readonly FieldGroup[]
  /** Where the items would be, for messages about those that are gone. */
  readonly place: Location
}

/**
 * Merges the items of a record three ways. Items have no ids: they are recognised by their content, and their order does not
 * matter. New items come last.
 *
 * @param owner the record, for messages: 采购 CG-1
 */
export function mergeItems(
  owner: string,
  group: FieldDefinition,
  { base, sheet, ours, place: sheetPlace }: ItemSides,
  merging: Merging,
): ItemsMerge {
  const fields = group.fields ?? []
  const present = ours.map((item) => presentValues(item, fields))
  const inSheet = alignItems(
    base,
    sheet.map(({ values }) => values),
    fields,
  )
  const inLedger = alignItems(base, present, fields)
  const edits: ListEdit<number>[] = []
  const changed: ChangedField[] = []
  const titleOf = (values: RowValues | undefined): string => itemText(values, fields, 1)
  for (const [at, was] of base.entries()) {
    const [to, place] = [inSheet.get(at), inLedger.get(at)]
    const [row, item] = [
      to === undefined ? undefined : sheet[to],
      place === undefined ? undefined : ours[place],
    ]
    const now = place === undefined ? undefined : present[place]
    const what = `${owner}的${group.label}“${titleOf(was)}”`
    if (row && item && place !== undefined) {
      const merged = mergeFields(what, fields, was, row, item, merging)
      if (merged.edits.size === 0) continue
      edits.push({ type: 'change', at: place, changes: merged.edits })
      for (const field of merged.fields)
        changed.push({ ...field, label: `${group.label}“${titleOf(now)}”的${field.label}` })
    } else if (row && !isUnchanged(row.values, was)) {
      const texts = { exported: itemText(was, fields), ledger: '', sheet: itemText(row.values, fields) }
      const side = settle(conflictOf(what, texts, cellAt(row.row.grid, row.row.row, 0)), merging)
      if (side !== 'sheet' || !isComplete(row, fields, merging)) continue
      edits.push({ type: 'add', fields: newFields(fields, row.values) })
      changed.push({ label: group.label, before: '', after: texts.sheet, isItem: true })
    } else if (!row && item && place !== undefined && now) {
      const texts = { exported: itemText(was, fields), ledger: itemText(now, fields), sheet: '' }
      if (!isUnchanged(now, was) && settle(conflictOf(what, texts, sheetPlace), merging) !== 'sheet') continue
      edits.push({ type: 'remove', at: place })
      changed.push({ label: group.label, before: texts.ledger, after: '', isItem: true })
    }
  }
  const known = new Set(inSheet.values())
  const own = new Set(inLedger.values())
  const others = ours.filter((_, at) => !own.has(at)).map((item) => writtenValues(item, fields))
  for (const [at, row] of sheet.entries()) {
    if (known.has(at)) continue
    const twin = others.findIndex((item) => isUnchanged(row.values, item))
    if (twin >= 0) others.splice(twin, 1)
    else if (isComplete(row, fields, merging)) {
      edits.push({ type: 'add', fields: newFields(fields, row.values) })
      changed.push({ label: group.label, before: '', after: itemText(row.values, fields), isItem: true })
    }
  }
  return { edits, fields: changed }
}

const conflictOf = (
  what: string,
  texts: Pick<Conflict, 'exported' | 'ledger' | 'sheet'>,
  place: Location,
): Conflict => ({ key: JSON.stringify([what, texts]), what, ...texts, place })

/** The first texts of an item: 扫帚 78 把. */
export const itemText = (
  values: RowValues | undefined,
  fields: readonly FieldDefinition[],
  most = 4,
): string =>
  fields
    .map(({ name }) => textIn(values?.get(name)))
    .filter((text) => text !== '')
    .slice(0, most)
    .join(' ')

/** Whether a row has what an item must have; otherwise it is reported. */
export function isComplete(
  { row, values }: ValuedRow,
  fields: readonly FieldDefinition[],
  { report }: Merging,
): boolean {
  const reasons = fields.flatMap(({ name, label, required }) => {
    const value = values.get(name)
    if (value?.type === 'fault') return [`“${label}”写的是“${value.written}”，${value.reason}`]
    return required === true && value?.type !== 'value' ? [`“${label}”空着`] : []
  })
  if (reasons.length === 0) return true
  report(
    diagnose(
      'row-unreadable',
      `${row.grid.name}!第${row.row + 1}行没有导入：${reasons.join('；')}`,
      cellAt(row.grid, row.row, 0),
      ['在表里补上或改正，再导入一次。'],
    ),
  )
  return false
}
