import type { FieldDefinition, FieldGroup, FieldValues, Ledger, LedgerRecord } from '../../records/index.ts'
import { fieldsOfKind, headerOf } from '../kind-fields.ts'
import { type BookCell, emptyCell, formats } from './cell.ts'
import { cellOfValue } from './cell-of-value.ts'
import type { BookSheet, SheetColumn } from './sheet.ts'
import { totalsRow } from './totals.ts'

/** The name of the sheet with the rows of a group: 采购-物品清单. */
export const groupSheetName = (kind: string, group: string): string => `${kind}-${group}`

/**
 * The sheets of a ledger: its records, a row each, and for each group field (物品清单, 隐患) a sheet of its own whose rows begin with
 * the record's id. Columns that no record fills are left out unless they are required.
 */
export function ledgerSheets({ kind, records }: Ledger, heading: string): readonly BookSheet[] {
  const fields = fieldsOfKind(kind)
  const sheets = [
    sheetOf(
      kind.label,
      fields.filter(({ type }) => type !== 'group'),
      records.map(({ values }) => values),
      `${heading} ${kind.label}台账`,
    ),
  ]
  const id = fields.find(({ name }) => name === 'id')
  for (const group of fields.filter(({ type }) => type === 'group')) {
    const rows = records.flatMap((record) => groupRows(record, group))
    if (rows.length === 0 || !id) continue
    const name = groupSheetName(kind.label, group.label)
    sheets.push(
      sheetOf(name, [id, ...(group.fields ?? [])], rows, `${heading} ${kind.label}台账 ${group.label}`),
    )
  }
  return sheets
}

function groupRows({ id, values }: LedgerRecord, group: FieldDefinition): readonly FieldValues[] {
  const value = values[group.name]
  if (!Array.isArray(value)) return []
  return (value as readonly FieldGroup[]).map(({ values: own }) => ({ ...own, id }))
}

function sheetOf(
  name: string,
  all: readonly FieldDefinition[],
  records: readonly FieldValues[],
  heading: string,
): BookSheet {
  const fields = all.filter(
    (field) => field.required === true || records.some((values) => Object.hasOwn(values, field.name)),
  )
  const rows = records.map((values) => fields.map((field) => cellAt(values, field)))
  const totals = totalsRow(fields, rows)
  return { name, columns: fields.map(columnOf), rows, heading, ...(totals && { totals }) }
}

const cellAt = (values: FieldValues, field: FieldDefinition): BookCell =>
  Object.hasOwn(values, field.name) ? cellOfValue(field, values[field.name]) : emptyCell

function columnOf(field: FieldDefinition): SheetColumn {
  const format = field.type === 'date' ? formats.date : field.type === 'money' ? formats.money : undefined
  return { header: headerOf(field), ...(format !== undefined && { format }) }
}
