import { diagnose } from '../../diagnostics/index.ts'
import type { FieldChange, LedgerRecord } from '../../records/index.ts'
import { cellAt } from '../import/cell-place.ts'
import { type GroupSides, itemsOf, topOf } from './group-sides.ts'
import { type LedgerSides, nameOf, none, titleOf } from './ledger-sides.ts'
import { type Merging, mergeFields } from './merge-fields.ts'
import { type ItemsMerge, mergeItems } from './merge-items.ts'
import type { ChangedField, RecordChange } from './record-change.ts'

/** Merges a record that the ledger has; undefined if the workbook changes nothing in it. */
export function mergeRecord(
  sides: LedgerSides,
  record: LedgerRecord,
  merging: Merging,
): RecordChange | undefined {
  const { fields, rows, exported, groups, ours, main } = sides
  const { id } = record
  const owner = nameOf(sides, id)
  const row = rows.known.get(id)
  const edits = new Map<string, FieldChange>()
  const changed: ChangedField[] = []
  if (row) {
    const merged = mergeFields(owner, fields, exported.get(id) ?? none, row, record, merging)
    for (const [name, value] of merged.edits) edits.set(name, value)
    changed.push(...merged.fields)
  }
  for (const group of groups) {
    const merged = mergeGroup(owner, group, record, merging)
    if (!merged || merged.edits.length === 0) continue
    edits.set(group.group.name, { items: merged.edits })
    changed.push(...merged.fields)
  }
  if (edits.size === 0) return undefined
  return {
    type: 'change',
    id,
    title: titleOf(sides, ours.get(id)),
    fields: changed,
    edit: { type: 'change', at: id, changes: edits },
    place: row ? cellAt(row.row.grid, row.row.row, 0) : topOf(main),
  }
}

/** Merges the items of one group; undefined if they stay as they are. */
function mergeGroup(
  owner: string,
  { group, base, sheet, place }: GroupSides,
  record: LedgerRecord,
  merging: Merging,
): ItemsMerge | undefined {
  if (sheet === undefined) return undefined
  const ours = itemsOf(record, group)
  const sides = { base: base.get(record.id) ?? [], sheet: sheet.get(record.id) ?? [], ours, place }
  const merged = mergeItems(owner, group, sides, merging)
  const many = (type: 'add' | 'remove'): number => merged.edits.filter((edit) => edit.type === type).length
  const isEmptied = merged.edits.length > 0 && ours.length + many('add') === many('remove')
  if (!isEmptied || group.required !== true) return merged
  merging.report(
    diagnose('return-cell', `${owner}的${group.label}一样也不剩了，可是至少要有一样，没有改进台账`, place, [
      '这条记录不要了，就在表里删去它的那一行。',
    ]),
  )
  return undefined
}
