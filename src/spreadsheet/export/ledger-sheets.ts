import type {
  FieldDefinition,
  FieldGroup,
  FieldValue,
  FieldValues,
  Ledger,
  LedgerRecord,
} from '../../records/index.ts'
import type { BaseSection } from '../export-base.ts'
import { exportedText } from '../exported-text.ts'
import { fieldsOfKind, headerOf } from '../kind-fields.ts'
import { type BookCell, formats } from './cell.ts'
import { cellOfValue } from './cell-of-value.ts'
import type { BookSheet, SheetColumn } from './sheet.ts'
import { totalsRow } from './totals.ts'

/** The name of the sheet with the rows of a group: 采购-物品清单. */
export const groupSheetName = (kind: string, group: string): string => `${kind}-${group}`

/** A sheet, and what the workbook states about it for its way back. */
export interface LedgerSheet {
  readonly sheet: BookSheet
  readonly base: Omit<BaseSection, 'sheet'>
}

/**
 * The sheets of a ledger: its records, a row each, and for each group field (物品清单, 隐患) a sheet of its own whose rows begin with
 * the record's id. Columns that no record fills are left out unless they are required.
 */
export function ledgerSheets({ kind, records }: Ledger, heading: string): readonly LedgerSheet[] {
  const fields = fieldsOfKind(kind)
  const sheets = [
    sheetOf(
      { kind: kind.name },
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
      sheetOf(
        { kind: kind.name, group: group.name },
        name,
        [id, ...(group.fields ?? [])],
        rows,
        `${heading} ${kind.label}台账 ${group.label}`,
      ),
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
  about: Pick<BaseSection, 'kind' | 'group'>,
  name: string,
  all: readonly FieldDefinition[],
  records: readonly FieldValues[],
  heading: string,
): LedgerSheet {
  const fields = all.filter(
    (field) => field.required === true || records.some((values) => Object.hasOwn(values, field.name)),
  )
  const rows = records.map((values) => fields.map((field) => cellAt(values, field)))
  const totals = totalsRow(fields, rows)
  const others = fields.filter((field) => field.name !== 'id')
  return {
    sheet: { name, columns: fields.map(columnOf), rows, heading, ...(totals && { totals }) },
    base: {
      ...about,
      fields: others.map((field) => field.name),
      headers: others.map(headerOf),
      rows: records.map((values) => ({
        id: typeof values.id === 'string' ? values.id : '',
        texts: others.map((field) => exportedText(field, valueAt(values, field))),
      })),
    },
  }
}

const valueAt = (values: FieldValues, { name }: FieldDefinition): FieldValue | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined

const cellAt = (values: FieldValues, field: FieldDefinition): BookCell =>
  cellOfValue(field, valueAt(values, field))

function columnOf(field: FieldDefinition): SheetColumn {
  const format = field.type === 'date' ? formats.date : field.type === 'money' ? formats.money : undefined
  return { header: headerOf(field), ...(format !== undefined && { format }) }
}
