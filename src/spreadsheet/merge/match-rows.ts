import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { FieldDefinition, Term } from '../../records/index.ts'
import type { BaseRow, BaseSection } from '../export-base.ts'
import { cellAt } from '../import/cell-place.ts'
import { emptyCell } from '../import/grid.ts'
import { type CellValue, readCellValue, readExportedText, saySame, shownIn } from './cell-value.ts'
import { idKey, type ReturnedRow, type ReturnedSection } from './find-sections.ts'

/** The values of a row by field name; fields without a column are missing. */
export type RowValues = ReadonlyMap<string, CellValue>

/** A row with its values. */
export interface ValuedRow {
  readonly row: ReturnedRow
  readonly values: RowValues
}

/** Rows matched with the records that they were exported from. */
export interface MatchedRows {
  /** By id: of what was exported, and of records that the ledger got since. */
  readonly known: ReadonlyMap<string, ValuedRow>
  /** Rows that are no exported record. `id` is what the user wrote, if it can be the record's id. */
  readonly added: readonly (ValuedRow & { readonly id?: string })[]
}

export const nothing: CellValue = { type: 'empty' }

/** The values of a row. A measure word typed behind a quantity (3把) goes before the one in the column of its own. */
export function valuesOf({ cells, columns }: ReturnedRow, term: Term): RowValues {
  const values = new Map(
    columns.map(({ index, field, unit }) => [
      field.name,
      readCellValue(cells[index] ?? emptyCell, field, unit, term),
    ]),
  )
  for (const { field } of columns) {
    const value = field.type === 'quantity' && field.unit === undefined ? values.get(field.name) : undefined
    const unit = value?.type === 'value' ? value.unit : undefined
    if (unit !== undefined && values.has('unit'))
      values.set('unit', { type: 'value', value: unit, text: unit, shown: unit })
  }
  return values
}

/** The values that were exported, by field name. */
export function baseValues(
  { fields: names }: BaseSection,
  row: BaseRow | undefined,
  fields: readonly FieldDefinition[],
  term: Term,
): RowValues {
  const values = new Map<string, CellValue>()
  for (const field of fields) {
    const index = names.indexOf(field.name)
    values.set(field.name, readExportedText(row?.texts[index] ?? '', field, term))
  }
  return values
}

/** Whether a row says of the fields of its columns what the base says. */
export const isUnchanged = (values: RowValues, base: RowValues): boolean =>
  [...values].every(([name, value]) => saySame(value, base.get(name) ?? nothing))

/**
 * Matches rows with records by their ids. Of several rows with one id, a copy on another sheet is the same record; on one sheet the
 * first that is as it was exported keeps the id, and the others are new records. A row without an id that says exactly what a
 * record says that has no row is that record: one that was exported, or that came into the ledger since.
 *
 * @param written what the ledger's records say by id, without what is derived
 * @param elsewhere whether an id belongs to a record of another term
 */
export function matchRows(
  { base, rows, fields }: ReturnedSection,
  written: ReadonlyMap<string, RowValues>,
  elsewhere: (id: string) => boolean,
  term: Term,
): Outcome<MatchedRows> {
  const diagnostics: Diagnostic[] = []
  const report = (row: ReturnedRow, message: string, hint?: string): void => {
    diagnostics.push(
      diagnose('return-row', `${row.grid.name}!第${row.row + 1}行${message}`, cellAt(row.grid, row.row, 0), [
        ...(hint === undefined ? [] : [hint]),
      ]),
    )
  }
  const bases = new Map(base.rows.map((row) => [row.id, baseValues(base, row, fields, term)]))
  const ids = new Map([...base.rows.map(({ id }) => id), ...written.keys()].map((id) => [idKey(id), id]))
  const byId = new Map<string, ValuedRow[]>()
  const others: (ValuedRow & { readonly reason?: string })[] = []
  for (const row of rows) {
    const one = { row, values: valuesOf(row, term) }
    const id = row.id === undefined ? undefined : ids.get(idKey(row.id))
    if (id === undefined) others.push(one)
    else byId.set(id, [...(byId.get(id) ?? []), one])
  }
  const matched = new Map<string, ValuedRow>()
  const added: (ValuedRow & { readonly id?: string })[] = []
  for (const [id, all] of byId) {
    const own = bases.get(id)
    const { kept, copies, versions } = chooseRow(
      all,
      (values) => own !== undefined && isUnchanged(values, own),
    )
    matched.set(id, kept)
    for (const { row } of versions)
      report(row, `的编号“${id}”在工作表“${kept.row.grid.name}”里也改了，改得不一样，这一行没有读`)
    const seen = [kept]
    for (const copy of copies) {
      const twin = seen.find((other) => isUnchanged(copy.values, other.values))
      seen.push(copy)
      if (twin === undefined) others.push({ ...copy, reason: `的编号“${id}”和第${kept.row.row + 1}行重了` })
      else report(copy.row, `和第${twin.row.row + 1}行的编号“${id}”和内容都一样，没有再添一条`)
    }
  }
  const order = new Map(rows.map((row, at) => [row, at]))
  others.sort((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0))
  const free = freeRecords(written, bases, matched, fields)
  for (const { reason, ...one } of others) {
    const { row, values } = one
    const same = row.id === undefined || reason !== undefined ? free(values) : undefined
    if (same !== undefined) {
      matched.set(same, one)
      if (bases.has(same)) report(row, `没有编号，内容和导出时的“${same}”完全一样，仍当作那一条`)
    } else if (row.id === undefined) added.push(one)
    else {
      const why = reason ?? unusable(row.id, elsewhere)
      if (why !== undefined) report(row, `${why}，当作新记录，另给编号`)
      added.push(why === undefined ? { ...one, id: row.id } : one)
    }
  }
  return { value: { known: matched, added }, diagnostics }
}

/** Why what is written as an id cannot be that of a new record; undefined if it can. */
function unusable(id: string, elsewhere: (id: string) => boolean): string | undefined {
  if (/^\d{1,4}$/.test(id)) return `的编号“${id}”像是序号`
  return elsewhere(id) ? `的编号“${id}”别的学期已经用了` : undefined
}

/** Makes a function that finds a record of the ledger without a row by what a row says, each only once. */
function freeRecords(
  written: ReadonlyMap<string, RowValues>,
  bases: ReadonlyMap<string, RowValues>,
  matched: ReadonlyMap<string, unknown>,
  fields: readonly FieldDefinition[],
): (values: RowValues) => string | undefined {
  const keyOf = (values: RowValues): string =>
    JSON.stringify(fields.map(({ name }) => shownIn(values.get(name))))
  const byKey = new Map<string, string[]>()
  for (const [id, values] of written) {
    if (matched.has(id)) continue
    const key = keyOf(bases.get(id) ?? values)
    byKey.set(key, [...(byKey.get(key) ?? []), id])
  }
  return (values) => byKey.get(keyOf(values))?.shift()
}

/**
 * Of several rows with the id of one record: the one that is the record, copies on the same sheet, and different versions on copies
 * of the sheet.
 */
function chooseRow(
  rows: readonly ValuedRow[],
  isSame: (values: RowValues) => boolean,
): Readonly<Record<'copies' | 'versions', readonly ValuedRow[]>> & { readonly kept: ValuedRow } {
  const [first, ...rest] = rows as readonly [ValuedRow, ...ValuedRow[]]
  if (rest.length === 0) return { kept: first, copies: [], versions: [] }
  const sheets = new Set(rows.map(({ row }) => row.grid))
  if (sheets.size === rows.length) {
    // Sheets are copied as a whole: there the copy that was worked on counts.
    const changed = rows.filter(({ values }) => !isSame(values))
    const [kept = first, ...others] = changed
    return {
      kept,
      copies: [],
      versions: others.filter(({ values }) => !isUnchanged(values, kept.values)),
    }
  }
  const kept = rows.find(({ values }) => isSame(values)) ?? first
  return { kept, copies: rows.filter((row) => row !== kept), versions: [] }
}
