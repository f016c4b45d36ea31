import type { Location } from '../../diagnostics/index.ts'
import type {
  FieldChange,
  FieldDefinition,
  FieldGroup,
  LedgerRecord,
  ListEdit,
  NewValue,
} from '../../records/index.ts'
import { exportedText } from '../exported-text.ts'
import type { SheetTable } from '../import/read-tables.ts'
import type { SheetRecord, SheetValue } from '../import/sheet-record.ts'
import { fieldsOfKind } from '../kind-fields.ts'
import { alignItems } from '../merge/align-items.ts'
import { type CellValue, saySame } from '../merge/cell-value.ts'
import type { Conflict, Decide } from '../merge/conflict.ts'
import { joinUnit } from '../merge/join-unit.ts'
import { nothing, type RowValues } from '../merge/match-rows.ts'
import { itemText } from '../merge/merge-items.ts'
import { newFields } from '../merge/new-record.ts'
import { type Present, presentValues, writtenValues } from '../merge/present.ts'
import type { ChangedField, RecordChange } from '../merge/record-change.ts'
import { digestOfText, sayingsOfRecord, sayingsOfRow, unitOf } from './said-digests.ts'

/** What a corrected row changes in its record. */
export interface Correction {
  /** Absent if nothing is to be changed. */
  readonly change?: RecordChange
  readonly conflicts: readonly Conflict[]
  /** Whether all conflicts are decided. */
  readonly isDecided: boolean
}

/**
 * Works out what a row that was corrected since it was imported changes in its record: fields that say something else than they said
 * then. A field that the ledger has changed too is a conflict, and so is every difference if it is not known what the row said.
 *
 * @param before digests of what the row said when it was imported
 */
export function correctRecord(
  row: SheetRecord,
  record: LedgerRecord,
  before: ReadonlyMap<string, string> | undefined,
  { kind, columns }: Pick<SheetTable, 'kind' | 'columns'>,
  place: Location,
  decide: Decide,
): Correction {
  const filled = new Set(
    columns.flatMap(({ use }) =>
      use.type === 'field' ? [use.target.group?.name ?? use.target.field.name] : [],
    ),
  )
  const [said, own] = [sayingsOfRow(row, kind), sayingsOfRecord(record, kind)]
  const fields = fieldsOfKind(kind).filter(({ name }) => name !== 'id')
  const values = valuesOf(row.values, fields)
  const ours = presentValues(record, fields)
  const edits = new Map<string, FieldChange>()
  const changed: ChangedField[] = []
  const conflicts: Conflict[] = []
  let isDecided = true
  for (const field of fields) {
    const { name, label, required } = field
    const [is, now] = [said.get(name), own.get(name)]
    const isCleared = is === undefined
    if (is === now || (isCleared && (before === undefined || required === true || !filled.has(name))))
      continue
    const was = before?.get(name)
    if (before !== undefined && digestOf(is) === was) continue
    const [from, to] =
      field.type === 'group' ? [now ?? '', is ?? ''] : [shown(field, ours, record), shownIn(field, row)]
    if (before === undefined || digestOf(now) !== was) {
      const conflict = {
        key: JSON.stringify([kind.name, record.id, name, now, is]),
        what: `${kind.label} ${record.id}的${label}`,
        ledger: field.type === 'group' ? `${itemsIn(record, field).length} 项` : from,
        sheet: field.type === 'group' ? `${row.groups.get(name)?.length ?? 0} 项` : to,
        place,
      }
      conflicts.push(conflict)
      const side = decide(conflict)
      isDecided &&= side !== undefined
      if (side !== 'sheet') continue
    }
    if (field.type === 'group') {
      const items = changeItems(field, record, row)
      edits.set(name, { items: items.edits })
      changed.push(...items.fields)
      continue
    }
    for (const [part, value] of partsOf(field, row, record)) edits.set(part, value)
    changed.push({ label, before: from, after: to })
  }
  const plain = new Map(
    [...edits].filter((edit): edit is [string, NewValue | undefined] => !isItems(edit[1])),
  )
  const joined: ReadonlyMap<string, FieldChange> = new Map([
    ...joinUnit(fields, plain, values, record),
    ...[...edits].filter(([, edit]) => isItems(edit)),
  ])
  if (joined.size === 0) return { conflicts, isDecided }
  return {
    change: {
      type: 'change',
      id: record.id,
      title: itemText(ours, fields, 3),
      fields: changed,
      edit: { type: 'change', at: record.id, changes: joined },
      place,
    },
    conflicts,
    isDecided,
  }
}

const digestOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : digestOfText(text)

const isItems = (edit: FieldChange): boolean =>
  typeof edit === 'object' && !Array.isArray(edit) && 'items' in edit

const itemsIn = ({ values }: LedgerRecord, { name }: FieldDefinition): readonly FieldGroup[] => {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  return Array.isArray(value) ? (value as readonly FieldGroup[]) : []
}

/** The values of a row or an item as cells of an export would have them. */
const valuesOf = (values: ReadonlyMap<string, SheetValue>, fields: readonly FieldDefinition[]): RowValues =>
  new Map(
    fields.flatMap((field): readonly (readonly [string, CellValue])[] => {
      const found = values.get(field.name)
      if (!found) {
        const quantity = values.get('quantity')
        const unit = field.name === 'unit' && quantity ? unitOf(quantity.text, values) : ''
        return unit === '' ? [] : [[field.name, { type: 'value', value: unit, text: unit, shown: unit }]]
      }
      const { text, value, list } = found
      const number = field.type === 'quantity' && typeof value === 'number' ? String(value) : undefined
      return [
        [
          field.name,
          { type: 'value', value, text: number ?? list ?? text, shown: exportedText(field, value) },
        ],
      ]
    }),
  )

/** What is written for a field: a quantity has its measure word in a part of its own. */
function partsOf(
  field: FieldDefinition,
  { values }: SheetRecord,
  { values: own }: Present,
): readonly (readonly [string, NewValue | undefined])[] {
  const found = values.get(field.name)
  if (field.type !== 'quantity' || field.unit !== undefined || typeof found?.value !== 'number')
    return [[field.name, found && (found.list ?? found.text)]]
  const unit = unitOf(found.text, values)
  return [
    [field.name, String(found.value)],
    ...(unit === '' || unit === own.unit ? [] : [['unit', unit] as const]),
  ]
}

function shown(field: FieldDefinition, ours: RowValues, { values, locations }: Present): string {
  const value = ours.get(field.name)
  const unit = field.type === 'quantity' && field.unit === undefined && locations.unit ? values.unit : ''
  return value?.type === 'value' ? `${value.shown}${typeof unit === 'string' ? unit : ''}` : ''
}

function shownIn(field: FieldDefinition, { values }: SheetRecord): string {
  const found = values.get(field.name)
  if (!found) return ''
  const unit = field.type === 'quantity' && field.unit === undefined ? unitOf(found.text, values) : ''
  return `${exportedText(field, found.value)}${unit}`
}

/** Makes the items of a record those of the row. */
function changeItems(
  group: FieldDefinition,
  record: LedgerRecord,
  row: SheetRecord,
): { readonly edits: readonly ListEdit<number>[]; readonly fields: readonly ChangedField[] } {
  const fields = group.fields ?? []
  const items = itemsIn(record, group)
  const ours = items.map((item) => writtenValues(item, fields))
  const sheet = (row.groups.get(group.name) ?? []).map((item) => valuesOf(item, fields))
  const pairs = alignItems(ours, sheet, fields)
  const edits: ListEdit<number>[] = []
  const changed: ChangedField[] = []
  for (const [at, now] of ours.entries()) {
    const to = pairs.get(at)
    const item = items[at]
    const is = to === undefined ? undefined : sheet[to]
    if (!is || !item) {
      edits.push({ type: 'remove', at })
      changed.push({ label: group.label, before: itemText(now, fields), after: '', isItem: true })
      continue
    }
    const own = new Map<string, NewValue | undefined>()
    for (const { name, label, required } of fields) {
      const [from, value] = [now.get(name) ?? nothing, is.get(name) ?? nothing]
      if (saySame(from, value) || (value.type !== 'value' && required === true)) continue
      own.set(name, value.type === 'value' ? value.text : undefined)
      changed.push({
        label: `${group.label}“${itemText(now, fields, 1)}”的${label}`,
        before: from.type === 'value' ? from.shown : '',
        after: value.type === 'value' ? value.shown : '',
      })
    }
    if (own.size > 0) edits.push({ type: 'change', at, changes: joinUnit(fields, own, is, item) })
  }
  const known = new Set(pairs.values())
  for (const [at, is] of sheet.entries()) {
    if (known.has(at)) continue
    edits.push({ type: 'add', fields: newFields(fields, is) })
    changed.push({ label: group.label, before: '', after: itemText(is, fields), isItem: true })
  }
  return { edits, fields: changed }
}
