import { diagnose, type Location } from '../../diagnostics/index.ts'
import type { FieldDefinition, FieldGroup, KindDefinition, LedgerRecord } from '../../records/index.ts'
import type { BaseSection } from '../export-base.ts'
import { cellAt } from '../import/cell-place.ts'
import { idKey, type ReturnedSection } from './find-sections.ts'
import { baseValues, type RowValues, type ValuedRow, valuesOf } from './match-rows.ts'
import type { Merging } from './merge-fields.ts'

/** The items of a group by the ids of their records, as exported and as returned. */
export interface GroupSides {
  readonly group: FieldDefinition
  readonly base: ReadonlyMap<string, readonly RowValues[]>
  /** Missing if the workbook no longer has them. */
  readonly sheet: ReadonlyMap<string, readonly ValuedRow[]> | undefined
  /** Where they are, for messages about those that are gone. */
  readonly place: Location
}

/** The beginning of a section's sheet. */
export const topOf = (section: ReturnedSection | undefined): Location =>
  section ? cellAt(section.grid, 0, 0) : cellAt({ file: '', name: '' }, 0, 0)

/** The items that a record of the ledger has. */
export const itemsOf = ({ values }: LedgerRecord, { name }: FieldDefinition): readonly FieldGroup[] => {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  return Array.isArray(value) ? (value as readonly FieldGroup[]) : []
}

/** Collects the items of each group of a kind. */
export const groupSides = (
  kind: KindDefinition,
  bases: readonly BaseSection[],
  sections: readonly ReturnedSection[],
  merging: Merging,
): readonly GroupSides[] =>
  kind.fields
    .filter(({ type }) => type === 'group')
    .map((group): GroupSides => {
      const own = bases.find((base) => base.group === group.name)
      const section = sections.find((candidate) => candidate.group?.name === group.name)
      return {
        group,
        base: own ? exportedItems(own, group, merging) : new Map(),
        sheet: section && returnedItems(section, merging),
        place: topOf(section),
      }
    })

function exportedItems(
  base: BaseSection,
  { fields = [] }: FieldDefinition,
  { term }: Merging,
): Map<string, RowValues[]> {
  const items = new Map<string, RowValues[]>()
  for (const row of base.rows)
    items.set(row.id, [...(items.get(row.id) ?? []), baseValues(base, row, fields, term)])
  return items
}

function returnedItems({ base, rows }: ReturnedSection, { term, report }: Merging): Map<string, ValuedRow[]> {
  const ids = new Map(base.rows.map(({ id }) => [idKey(id), id]))
  const items = new Map<string, ValuedRow[]>()
  for (const row of rows) {
    if (row.id === undefined) {
      report(
        diagnose(
          'row-unreadable',
          `${row.grid.name}!第${row.row + 1}行没有导入：“编号”空着，不知道是哪条记录的`,
          cellAt(row.grid, row.row, 0),
          ['在“编号”里写上它所属的那条记录的编号，再导入一次。'],
        ),
      )
      continue
    }
    const id = ids.get(idKey(row.id)) ?? row.id
    items.set(id, [...(items.get(id) ?? []), { row, values: valuesOf(row, term) }])
  }
  return items
}
