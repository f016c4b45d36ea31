import type { TableColumn, TableRow } from '../document/index.ts'
import {
  commonUnit,
  type Fact,
  fieldValue,
  isDate,
  isRecordField,
  isSummable,
  type Missing,
  narrow,
  type RecordSet,
  unitOf,
  valueFact,
  valueText,
  wordFact,
} from '../facts/index.ts'
import type { FieldDefinition, LedgerDate } from '../records/index.ts'
import { summed } from './call-values.ts'
import type { Call } from './helper.ts'
import type { BlockValue, PhrasePart } from './value.ts'

/** What a table shows besides its columns. */
export interface TableOptions {
  readonly caption?: string | undefined
  readonly numbered: boolean
  readonly total: boolean
  /** The names or labels of the columns that have a total; if undefined, every column that can have one. */
  readonly sums?: readonly string[] | undefined
  /** `digits`: 2025-09-01 instead of 2025年9月1日. */
  readonly dates?: 'digits' | undefined
  /** If undefined, typesetting decides. */
  readonly landscape: boolean | undefined
}

/** A table with a row for every record, and a total row if the options ask for one. Fields without a value give empty cells. */
export function recordTable(
  call: Call,
  set: RecordSet,
  fields: readonly FieldDefinition[],
  options: TableOptions,
): BlockValue {
  const rows = set.entries.map((entry): readonly (readonly PhrasePart[])[] =>
    fields.map((field) => {
      const value = fieldValue(entry, field)
      if (value === undefined) return field.name === 'id' ? [entry.location.id] : []
      if (options.dates === 'digits' && isDate(value)) return [digitsOf(value)]
      return [valueFact(entry, field) ?? valueText(value, field, unitOf(entry, field))]
    }),
  )
  const { sums } = options
  const totals = (field: FieldDefinition): readonly PhrasePart[] => {
    if (!sums) return totalOf(call, set, field)
    return sums.includes(field.name) || sums.includes(field.label) ? [filledSum(call, set, field)] : []
  }
  // One row is its own total.
  const total = options.total && rows.length > 1 ? fields.map(totals) : undefined
  return tableValue(fields.map(columnOf), rows, total, options)
}

/** A date in digits (GB/T 7408); as written if it is not a calendar day or month. */
const digitsOf = ({ precision, start, text }: LedgerDate): string =>
  precision === 'day' ? start : precision === 'month' ? start.slice(0, 7) : text

/** Makes a table from cells; the first cell of a total row is 合计. */
export function tableValue(
  columns: readonly { readonly heading: string; readonly align: TableColumn['align'] }[],
  rows: readonly (readonly (readonly PhrasePart[])[])[],
  total: readonly (readonly PhrasePart[])[] | undefined,
  { caption, numbered, landscape }: TableOptions,
): BlockValue {
  const allColumns = numbered ? [{ heading: '序号', align: 'centre' as const }, ...columns] : columns
  const body = numbered ? rows.map((cells, index) => [[String(index + 1)], ...cells]) : rows
  const sums =
    total &&
    (numbered ? [['合计'], ...total] : total[0]?.length === 0 ? [['合计'], ...total.slice(1)] : total)
  return {
    type: 'blocks',
    build: (toInlines) => {
      if (rows.length === 0) return []
      const toRow = (cells: readonly (readonly PhrasePart[])[]): TableRow => ({ cells: cells.map(toInlines) })
      return [
        {
          type: 'table',
          ...(caption !== undefined && { caption: toInlines([caption]) }),
          columns: allColumns.map(({ heading, align }) => ({ heading: toInlines([heading]), align })),
          rows: [...body.map(toRow), ...(sums ? [{ ...toRow(sums), total: true }] : [])],
          ...(landscape !== undefined && { landscape }),
        },
      ]
    },
  }
}

const numeric: ReadonlySet<FieldDefinition['type']> = new Set([
  'integer',
  'number',
  'money',
  'quantity',
  'percent',
])

/** A column for a field: numbers are aligned to the right, dates and choices to the centre, text to the left. */
export const columnOf = (field: FieldDefinition): { heading: string; align: TableColumn['align'] } => ({
  heading: field.label,
  align: numeric.has(field.type)
    ? 'right'
    : field.type === 'date' || field.type === 'choice'
      ? 'centre'
      : 'left',
})

/** The total of a column, if one makes sense: for a quantity, only if every record has a value in the same measure word. */
export function totalOf(call: Call, set: RecordSet, field: FieldDefinition): readonly PhrasePart[] {
  // A record occupies as many rows as it has items, so that its total would not be what the rows add up to.
  if (!isSummable(field) || isRecordField(field)) return []
  if (field.type === 'quantity' && commonUnit(set, field) === undefined) return []
  return sumOf(call, set, field)
}

/** The sum in a cell; empty, like the rows, if no record has a value. */
export function sumOf(call: Call, set: RecordSet, field: FieldDefinition): readonly PhrasePart[] {
  const isFilled = set.entries.some((entry) => typeof fieldValue(entry, field) === 'number')
  return isFilled ? [inColumn(summed(call, set, field))] : []
}

/** Money as the rows above have it: in 元, also where 万元 would be shorter. */
const inColumn = (total: Fact | Missing): Fact | Missing =>
  total.type === 'fact' && total.measure === 'money' ? wordFact(total, { form: '元' }) : total

/** The sum of the entries that have a value. */
function filledSum(call: Call, set: RecordSet, field: FieldDefinition): PhrasePart {
  const filled = set.entries.filter((entry) => typeof fieldValue(entry, field) === 'number')
  return inColumn(summed(call, narrow(set, filled, ''), field))
}
