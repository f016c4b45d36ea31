import { diagnose } from '../../diagnostics/index.ts'
import { nextRecordIds, type Workspace } from '../../records/index.ts'
import { cellAt } from '../import/cell-place.ts'
import { textIn } from './cell-value.ts'
import { idKey } from './find-sections.ts'
import { type LedgerSides, nameOf, titleOf } from './ledger-sides.ts'
import { isUnchanged, type ValuedRow } from './match-rows.ts'
import { type Merging, settle } from './merge-fields.ts'
import { isComplete, itemText } from './merge-items.ts'
import { newRecord } from './new-record.ts'
import type { RecordChange } from './record-change.ts'

/** Adds the records of new rows, and those removed from the ledger whose rows were changed, if that is decided. */
export function addRecords(
  sides: LedgerSides,
  workspace: Workspace,
  merging: Merging,
): readonly RecordChange[] {
  const { kind, exported, rows } = sides
  const taken = new Set(sides.records.map(({ id }) => id))
  const next = nextRecordIds(workspace, merging.term.id, kind, [
    ...exported.keys(),
    ...rows.added.flatMap(({ id }) => id ?? []),
  ])
  const returned = [...rows.known].filter(([id]) => !taken.has(id) && isWanted(sides, id, merging))
  const added = rows.added.map((one) => {
    const id = one.id === undefined || taken.has(one.id) ? next() : one.id
    taken.add(id)
    return [id, one] as const
  })
  const changes = [...returned, ...added].flatMap(([id, one]) => addRecord(sides, id, one, merging) ?? [])
  reportStray(sides, merging)
  return changes
}

/** Whether a record that was removed from the ledger since comes back. */
function isWanted(sides: LedgerSides, id: string, merging: Merging): boolean {
  const { exported, rows } = sides
  const [was, one] = [exported.get(id), rows.known.get(id)]
  if (!was || !one) return false
  const name = nameOf(sides, id)
  const place = cellAt(one.row.grid, one.row.row, 0)
  if (isUnchanged(one.values, was)) {
    const message = `${name}（${titleOf(sides, was)}）导出以后从台账里删掉了，表里没有改，不再添回去`
    merging.report(diagnose('row-removed', message, place))
    return false
  }
  const conflict = {
    key: JSON.stringify([name, 'gone', [...one.values].map(([field, value]) => [field, textIn(value)])]),
    what: `整条${name}`,
    exported: titleOf(sides, was),
    ledger: '',
    sheet: titleOf(sides, one.values),
    place,
  }
  return settle(conflict, merging) === 'sheet'
}

/** Makes a record of a row and its items; undefined if something required is missing, which is reported. */
function addRecord(
  { kind, fields, groups }: LedgerSides,
  id: string,
  one: ValuedRow,
  merging: Merging,
): RecordChange | undefined {
  const place = cellAt(one.row.grid, one.row.row, 0)
  if (!isComplete(one, fields, merging)) return undefined
  const items = new Map(
    groups.map(({ group, sheet }) => {
      const own = sheet?.get(one.row.id ?? id) ?? []
      return [group.name, own.filter((item) => isComplete(item, group.fields ?? [], merging))]
    }),
  )
  const lacking = groups.filter(
    ({ group }) => group.required === true && (items.get(group.name) ?? []).length === 0,
  )
  for (const { group } of lacking)
    merging.report(
      diagnose(
        'row-unreadable',
        `${one.row.grid.name}!第${one.row.row + 1}行没有导入：没有“${group.label}”`,
        place,
        [`给这一行写上编号，在“${group.label}”的表里用同一个编号写上各项，再导入一次。`],
      ),
    )
  if (lacking.length > 0) return undefined
  const values = new Map([...items].map(([name, list]) => [name, list.map((item) => item.values)]))
  return {
    type: 'add',
    id,
    title: itemText(one.values, fields, Number.POSITIVE_INFINITY),
    fields: [],
    edit: { type: 'add', fields: newRecord(id, kind, one.values, values) },
    place,
  }
}

/** Reports items that belong to no record. */
function reportStray({ kind, groups, records, exported, rows }: LedgerSides, { report }: Merging): void {
  const known = new Set(
    [
      ...records.map(({ id }) => id),
      ...exported.keys(),
      ...rows.added.flatMap(({ row }) => row.id ?? []),
    ].map(idKey),
  )
  for (const { group, sheet } of groups)
    for (const [id, list] of sheet ?? []) {
      const [first] = list
      if (known.has(idKey(id)) || !first) continue
      report(
        diagnose(
          'row-unreadable',
          `${first.row.grid.name}里编号“${id}”的${list.length}行没有导入：台账和“${kind.label}”的表里都没有这个编号`,
          cellAt(first.row.grid, first.row.row, 0),
          [`要添的${group.label}，编号写它所属的那条记录的。`],
        ),
      )
    }
}
