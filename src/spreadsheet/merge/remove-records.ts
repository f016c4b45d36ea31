import type { LedgerRecord } from '../../records/index.ts'
import { alignItems } from './align-items.ts'
import { textIn } from './cell-value.ts'
import type { Conflict } from './conflict.ts'
import { itemsOf, topOf } from './group-sides.ts'
import { type LedgerSides, nameOf, none, titleOf } from './ledger-sides.ts'
import { isUnchanged } from './match-rows.ts'
import { type Merging, settle } from './merge-fields.ts'
import { presentValues } from './present.ts'
import type { RecordChange } from './record-change.ts'

/** Removing more than half of the rows, and at least so many, is asked about. */
const manyRemoved = 3

/** How many records are named in a question about many. */
const mostNamed = 3

/** Removes the records whose rows are gone; those that have changed since the export are conflicts. */
export function removeRecords(sides: LedgerSides, merging: Merging): readonly RecordChange[] {
  const { main, records, exported, rows, ours } = sides
  if (!main) return []
  const removed = records.filter(({ id }) => exported.has(id) && !rows.known.has(id))
  const isMany = removed.length >= manyRemoved && removed.length * 2 > exported.size
  if (isMany && settle(manyConflict(sides, removed), merging) !== 'sheet') return []
  return removed.flatMap((record): readonly RecordChange[] => {
    const { id } = record
    const now = ours.get(id) ?? none
    const title = titleOf(sides, now)
    if (!isAsExported(sides, record)) {
      const name = nameOf(sides, id)
      const conflict = {
        key: JSON.stringify([name, 'removed', [...now].map(([field, value]) => [field, textIn(value)])]),
        what: `整条${name}`,
        exported: titleOf(sides, exported.get(id)),
        ledger: `${title}（改过）`,
        sheet: '',
        place: topOf(main),
      }
      if (settle(conflict, merging) !== 'sheet') return []
    }
    return [{ type: 'remove', id, title, fields: [], edit: { type: 'remove', at: id }, place: topOf(main) }]
  })
}

function manyConflict({ kind, exported, main }: LedgerSides, removed: readonly LedgerRecord[]): Conflict {
  const ids = removed.map(({ id }) => id)
  const named = ids.slice(0, mostNamed).join('、')
  return {
    key: JSON.stringify([kind.name, 'many', ids]),
    what: `${kind.label}台账里表中没有了的 ${ids.length} 条记录（${named}${ids.length > mostNamed ? '……' : ''}）`,
    exported: `${exported.size} 条`,
    ledger: '都还在',
    sheet: '删去',
    place: topOf(main),
  }
}

/** Whether a record says what it said when it was exported, its items included. */
function isAsExported({ ours, exported, groups }: LedgerSides, record: LedgerRecord): boolean {
  return (
    isUnchanged(ours.get(record.id) ?? none, exported.get(record.id) ?? none) &&
    groups.every(({ group, base }) => {
      const fields = group.fields ?? []
      const now = itemsOf(record, group).map((item) => presentValues(item, fields))
      const before = base.get(record.id) ?? []
      const pairs = alignItems(before, now, fields)
      return (
        now.length === before.length &&
        before.every((item, at) => {
          const to = pairs.get(at)
          return to !== undefined && isUnchanged(now[to] ?? none, item)
        })
      )
    })
  )
}
