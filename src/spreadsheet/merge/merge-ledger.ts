import { diagnose, type Location } from '../../diagnostics/index.ts'
import {
  type FieldChange,
  type FieldDefinition,
  type FieldGroup,
  type KindDefinition,
  type LedgerRecord,
  nextRecordIds,
  type Workspace,
} from '../../records/index.ts'
import type { BaseSection } from '../export-base.ts'
import { cellAt } from '../import/cell-place.ts'
import { fieldsOfKind } from '../kind-fields.ts'
import { alignItems } from './align-items.ts'
import { textIn } from './cell-value.ts'
import type { Conflict } from './conflict.ts'
import { idKey, type ReturnedSection } from './find-sections.ts'
import { baseValues, isUnchanged, matchRows, type RowValues, type ValuedRow, valuesOf } from './match-rows.ts'
import { type Merging, mergeFields, settle } from './merge-fields.ts'
import { isComplete, itemText, mergeItems } from './merge-items.ts'
import { newRecord } from './new-record.ts'
import { presentValues, writtenValues } from './present.ts'
import type { ChangedField, RecordChange } from './record-change.ts'

/** What a workbook has of one ledger: its records, and the items of each group, as exported and as returned. */
export interface ReturnedLedger {
  readonly kind: KindDefinition
  readonly bases: readonly BaseSection[]
  readonly sections: readonly ReturnedSection[]
}

/** Removing more than half of the rows, and at least so many, is asked about. */
const manyRemoved = 3

/** The most texts that a record is named with. */
const mostTitles = 3

/** Merges one ledger three ways: what was exported, what the workbook says now, and what the ledger says now. */
export function mergeLedger(
  { kind, bases, sections }: ReturnedLedger,
  workspace: Workspace,
  merging: Merging,
): readonly RecordChange[] {
  const { term, report } = merging
  const fields = fieldsOfKind(kind).filter(({ name, type }) => name !== 'id' && type !== 'group')
  const records = workspace.ledgers.get(term.id)?.get(kind.name)?.records ?? []
  const byId = new Map(records.map((record) => [record.id, record]))
  const ours = new Map(records.map((record) => [record.id, presentValues(record, fields)]))
  const written = new Map(records.map((record) => [record.id, writtenValues(record, fields)]))
  const main = sections.find(({ group }) => group === undefined)
  const mainBase = bases.find(({ group }) => group === undefined)
  const groups = groupsOf(kind, bases, sections, merging)
  const exported = new Map(
    (mainBase?.rows ?? []).map((row) => [row.id, mainBase ? baseValues(mainBase, row, fields, term) : none]),
  )
  const elsewhere = idsElsewhere(workspace, term.id, kind)
  const matched = main ? matchRows(main, written, (id) => elsewhere.has(id), term) : undefined
  for (const diagnostic of matched?.diagnostics ?? []) report(diagnostic)
  const rows = matched?.value.known ?? new Map<string, ValuedRow>()
  const changes: RecordChange[] = []
  const named = (id: string): string => `${kind.label} ${id}`
  const titleOf = (values: RowValues | undefined): string => itemText(values, fields, mostTitles)

  const placeOf = (id: string): Location => {
    const row = rows.get(id)?.row
    return row ? cellAt(row.grid, row.row, 0) : topOf(main ?? sections[0])
  }
  const changeRecord = (record: LedgerRecord, row: ValuedRow | undefined, was: RowValues): void => {
    const { id } = record
    const edits = new Map<string, FieldChange>()
    const changed: ChangedField[] = []
    if (row) {
      const merged = mergeFields(named(id), fields, was, row, record, merging)
      for (const [name, value] of merged.edits) edits.set(name, value)
      changed.push(...merged.fields)
    }
    for (const { group, base, sheet, place } of groups) {
      if (sheet === undefined) continue
      const list = itemsOf(record, group)
      const sides = { base: base.get(id) ?? [], sheet: sheet.get(id) ?? [], ours: list, place }
      const merged = mergeItems(named(id), group, sides, merging)
      const left =
        list.length +
        merged.edits.reduce((sum, { type }) => sum + (type === 'add' ? 1 : type === 'remove' ? -1 : 0), 0)
      if (merged.edits.length === 0) continue
      if (left === 0 && group.required === true) {
        report(
          diagnose(
            'return-cell',
            `${named(id)}的${group.label}一样也不剩了，可是至少要有一样，没有改进台账`,
            place,
            ['这条记录不要了，就在表里删去它的那一行。'],
          ),
        )
        continue
      }
      edits.set(group.name, { items: merged.edits })
      changed.push(...merged.fields)
    }
    if (edits.size > 0)
      changes.push({
        type: 'change',
        id,
        title: titleOf(ours.get(id)),
        fields: changed,
        edit: { type: 'change', at: id, changes: edits },
        place: placeOf(id),
      })
  }

  const removed: LedgerRecord[] = []
  for (const record of records) {
    const was = exported.get(record.id)
    const row = rows.get(record.id)
    if (main && was && !row) removed.push(record)
    else if (was || row || groups.some(({ sheet }) => sheet?.has(record.id) === true))
      changeRecord(record, row, was ?? none)
  }
  changes.push(...settleRemoved())
  const addRecord = (id: string, one: ValuedRow): void => {
    const items = new Map(groups.map(({ group, sheet }) => [group.name, sheet?.get(one.row.id ?? id) ?? []]))
    const complete = isComplete(one, { ...kind.fields[0], fields } as FieldDefinition, merging)
    const own = [...items].map(([name, list]) => {
      const group = groups.find((candidate) => candidate.group.name === name)?.group
      return [name, group ? list.filter((item) => isComplete(item, group, merging)) : []] as const
    })
    const lacking = kind.fields.filter(
      ({ name, type, required }) =>
        type === 'group' &&
        required === true &&
        (own.find(([group]) => group === name)?.[1] ?? []).length === 0,
    )
    for (const { label } of complete ? lacking : [])
      report(
        diagnose(
          'row-unreadable',
          `${one.row.grid.name}!第${one.row.row + 1}行没有导入：没有“${label}”`,
          cellAt(one.row.grid, one.row.row, 0),
          [`给这一行写上编号，在“${label}”的表里用同一个编号写上各项，再导入一次。`],
        ),
      )
    if (!complete || lacking.length > 0) return
    const values = new Map(own.map(([name, list]) => [name, list.map((item) => item.values)]))
    changes.push({
      type: 'add',
      id,
      title: itemText(one.values, fields, Number.POSITIVE_INFINITY),
      fields: [],
      edit: { type: 'add', fields: newRecord(id, kind, one.values, values) },
      place: cellAt(one.row.grid, one.row.row, 0),
    })
  }
  for (const [id, row] of rows) {
    const was = exported.get(id)
    if (byId.has(id) || !was) continue
    const place = placeOf(id)
    if (isUnchanged(row.values, was)) {
      report(
        diagnose(
          'row-removed',
          `${named(id)}（${titleOf(was)}）导出以后从台账里删掉了，表里没有改，不再添回去`,
          place,
        ),
      )
      continue
    }
    const texts = { exported: titleOf(was), ledger: '', sheet: titleOf(row.values) }
    const key = JSON.stringify([
      named(id),
      'gone',
      [...row.values].map(([name, value]) => [name, textIn(value)]),
    ])
    if (settle({ key, what: `整条${named(id)}`, ...texts, place }, merging) === 'sheet') addRecord(id, row)
  }
  const added = matched?.value.added ?? []
  const next = nextRecordIds(workspace, term.id, kind, [
    ...exported.keys(),
    ...added.flatMap(({ id }) => id ?? []),
  ])
  const taken = new Set(byId.keys())
  for (const one of added) {
    const id = one.id === undefined || taken.has(one.id) ? next() : one.id
    taken.add(id)
    addRecord(id, one)
  }
  for (const { group, sheet } of groups) for (const [id, list] of sheet ?? []) reportStray(id, list, group)
  return changes

  /** The records whose rows are gone: removed if they are as they were exported. */
  function settleRemoved(): readonly RecordChange[] {
    const all = mainBase?.rows.length ?? 0
    const isMany = removed.length >= manyRemoved && removed.length * 2 > all
    const first = removed.slice(0, 3).map(({ id }) => id)
    const many: Conflict = {
      key: JSON.stringify([kind.name, 'many', removed.map(({ id }) => id)]),
      what: `${kind.label}台账里表中没有了的 ${removed.length} 条记录（${first.join('、')}${removed.length > first.length ? '……' : ''}）`,
      exported: `${all} 条`,
      ledger: '都还在',
      sheet: '删去',
      place: topOf(main),
    }
    if (isMany && settle(many, merging) !== 'sheet') return []
    return removed.flatMap((record): readonly RecordChange[] => {
      const { id } = record
      const now = ours.get(id) ?? none
      const was = exported.get(id) ?? none
      const title = titleOf(now)
      if (!isAsExported(record, now, was)) {
        const texts = { exported: titleOf(was), ledger: `${title}（改过）`, sheet: '' }
        const key = JSON.stringify([
          named(id),
          'removed',
          [...now].map(([name, value]) => [name, textIn(value)]),
        ])
        if (settle({ key, what: `整条${named(id)}`, ...texts, place: topOf(main) }, merging) !== 'sheet')
          return []
      }
      return [{ type: 'remove', id, title, fields: [], edit: { type: 'remove', at: id }, place: topOf(main) }]
    })
  }

  function isAsExported(record: LedgerRecord, now: RowValues, was: RowValues): boolean {
    return (
      isUnchanged(now, was) &&
      groups.every(({ group, base }) => {
        const own = itemsOf(record, group).map((item) => presentValues(item, group.fields ?? []))
        const before = base.get(record.id) ?? []
        const pairs = alignItems(before, own, group.fields ?? [])
        return (
          own.length === before.length &&
          before.every((item, at) => {
            const to = pairs.get(at)
            return to !== undefined && isUnchanged(own[to] ?? none, item)
          })
        )
      })
    )
  }

  /** Items that belong to no record. */
  function reportStray(id: string, list: readonly ValuedRow[], group: FieldDefinition): void {
    const isKnown =
      byId.has(id) ||
      exported.has(id) ||
      added.some(({ row }) => row.id !== undefined && idKey(row.id) === idKey(id))
    const [first] = list
    if (isKnown || !first) return
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

const none: RowValues = new Map()

const topOf = (section: ReturnedSection | undefined): Location =>
  section ? cellAt(section.grid, 0, 0) : cellAt({ file: '', name: '' }, 0, 0)

const itemsOf = ({ values }: LedgerRecord, { name }: FieldDefinition): readonly FieldGroup[] => {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  return Array.isArray(value) ? (value as readonly FieldGroup[]) : []
}

/** The items of a group by the ids of their records; `sheet` is missing if the workbook no longer has them. */
interface GroupSides {
  readonly group: FieldDefinition
  readonly base: ReadonlyMap<string, readonly RowValues[]>
  readonly sheet: ReadonlyMap<string, readonly ValuedRow[]> | undefined
  readonly place: Location
}

function groupsOf(
  kind: KindDefinition,
  bases: readonly BaseSection[],
  sections: readonly ReturnedSection[],
  { term, report }: Merging,
): readonly GroupSides[] {
  return kind.fields
    .filter(({ type }) => type === 'group')
    .map((group): GroupSides => {
      const own = bases.find((base) => base.group === group.name)
      const section = sections.find((candidate) => candidate.group?.name === group.name)
      const base = new Map<string, RowValues[]>()
      const ids = new Map<string, string>()
      for (const row of own?.rows ?? []) {
        const values = own ? baseValues(own, row, group.fields ?? [], term) : none
        base.set(row.id, [...(base.get(row.id) ?? []), values])
        ids.set(idKey(row.id), row.id)
      }
      if (!section) return { group, base, sheet: undefined, place: topOf(undefined) }
      const sheet = new Map<string, ValuedRow[]>()
      for (const row of section.rows) {
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
        sheet.set(id, [...(sheet.get(id) ?? []), { row, values: valuesOf(row, term) }])
      }
      return { group, base, sheet, place: topOf(section) }
    })
}

/** The ids of a kind's records in other terms. */
const idsElsewhere = ({ ledgers }: Workspace, term: string, kind: KindDefinition): ReadonlySet<string> =>
  new Set(
    [...ledgers]
      .filter(([other]) => other !== term)
      .flatMap(([, byKind]) => (byKind.get(kind.name)?.records ?? []).map(({ id }) => id)),
  )
