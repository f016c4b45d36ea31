import { columnName } from '../../diagnostics/index.ts'
import type { KindDefinition, NewFields, NewValue } from '../../records/index.ts'
import { fieldsOfKind, labelOf, type SheetOutcome } from '../../spreadsheet/index.ts'

/** The interpretation of a column: 报修班级 -> 地点. */
export interface ColumnPreview {
  /** Letters: C. */
  readonly column: string
  readonly header: string
  /** The field's label; undefined if the column goes into the note or is ignored. */
  readonly field?: string
  readonly how: 'exact' | 'known' | 'similar' | 'told' | 'note' | 'ignored'
}

/** A row that becomes a record. */
export interface RowPreview {
  /** From 1. */
  readonly row: number
  readonly id: string
  /** When, what, how many, where, for how much: a line. */
  readonly summary: string
  /** All fields of the record: their labels and values. */
  readonly fields: readonly (readonly [label: string, text: string])[]
}

/** What an import will do with one sheet. */
export interface SheetPreview {
  readonly sheet: string
  readonly kind: string
  readonly term: string
  /** First and last row of the header, from 1. */
  readonly header: readonly [first: number, last: number]
  readonly columns: readonly ColumnPreview[]
  /** Whether the columns are interpreted as in an earlier import with the same headers. */
  readonly remembered: boolean
  readonly added: readonly RowPreview[]
  readonly known: number
  readonly left: number
  /** Pictures that become photos of new records. */
  readonly pictures: number
}

/** How many fields of a record its line says, besides the telling ones. */
const mostTold = 4
/** Fields that a line says wherever they stand. */
const telling: ReadonlySet<string> = new Set(['items', 'findings', 'quantity', 'cost', 'amount'])
/** Fields that a line does not say. */
const untold: ReadonlySet<string> = new Set(['id', 'note', 'photos'])

const summaryOf = (fields: NewFields): string =>
  [...fields]
    .filter(([name]) => !untold.has(name))
    .filter(([name], at) => at < mostTold || telling.has(name))
    .map(([name, value]) => valueText(value, name === 'cost' || name === 'amount' ? '元' : ''))
    .join(' ')

function namedFields(fields: NewFields, kind: KindDefinition): RowPreview['fields'] {
  const labels = new Map(fieldsOfKind(kind).map(({ name, label }) => [name, label]))
  return [...fields]
    .filter(([name]) => name !== 'id')
    .map(([name, value]) => [labels.get(name) ?? name, valueText(value)])
}

/** A value of a new record on one line: 扫帚 78把 9；拖把 2把. */
function valueText(value: NewValue, unit = ''): string {
  if (typeof value === 'string')
    return `${value.replace(/\s*\n\s*/gu, '；')}${/^[\d.]+$/u.test(value) ? unit : ''}`
  return value
    .map((part) =>
      typeof part === 'string' ? part : [...part.values()].map((own) => valueText(own)).join(' '),
    )
    .join('；')
}

/** What an import makes of a sheet. */
export function toPreview({ table, added, known, left }: SheetOutcome): SheetPreview {
  const { sheet, kind, term, header, columns, remembered } = table
  return {
    sheet,
    kind: kind.label,
    term: term.id,
    header: [header.first + 1, header.last + 1],
    columns: columns.map(({ index, header: name, use }) => ({
      column: columnName(index),
      header: name,
      ...(use.type === 'field' && { field: labelOf(use.target) }),
      how: use.type === 'field' ? use.confidence : use.type,
    })),
    remembered,
    added: added.map(({ row, id, fields }) => {
      const named = namedFields(fields, kind)
      return { row: row + 1, id, summary: summaryOf(fields), fields: named }
    }),
    known,
    left,
    pictures: added.reduce((sum, { record }) => sum + record.pictures.length, 0),
  }
}
