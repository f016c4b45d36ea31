import type { Location } from '../../diagnostics/index.ts'
import type { FieldDefinition } from '../../records/index.ts'
import type { TableColumn } from './assign-columns.ts'
import { cellAt, cellPlace } from './cell-place.ts'
import { emptyCell, isBlank, type SheetGrid } from './grid.ts'
import { inferValues } from './infer-values.ts'
import { isExported } from './is-exported.ts'
import { settleCell, settleExported } from './settle-cell.ts'
import type { CellDoubt, RowFault, SheetRecord, SheetValue } from './sheet-record.ts'
import type { FilledRow, TablePlan } from './table-plan.ts'

/** The values of one row. */
interface RowValues {
  readonly values: Map<string, SheetValue>
  readonly groups: Map<string, Map<string, SheetValue>>
  readonly notes: string[]
  readonly faults: Map<string, RowFault>
  readonly doubts: CellDoubt[]
}

/** Makes a record from a row and the rows that continue it. Nothing is lost: anything without a field goes into the note. */
export function makeRecord(grid: SheetGrid, block: readonly FilledRow[], plan: TablePlan): SheetRecord {
  const rows = block.map((row) => readRow(grid, row, plan))
  const [first] = rows
  const values = new Map(first?.values)
  const groups = new Map<string, ReadonlyMap<string, SheetValue>[]>()
  const doubts = rows.flatMap((row) => row.doubts)
  for (const row of rows)
    for (const [name, group] of row.groups) {
      if (group.size > 0) groups.set(name, [...(groups.get(name) ?? []), group])
    }
  addCosts(values, rows)
  const exported = isExported(block[0]?.cells ?? [], plan.columns)
  const place = cellAt(grid, block[0]?.row ?? 0, thingColumn(plan.columns))
  const inferred = exported ? [] : inferValues(plan.kind, values, plan.defaults, plan.term)
  for (const { field, text, reason } of inferred) {
    values.set(field.name, text)
    if (reason !== undefined) doubts.push({ place, header: field.label, reason })
  }
  const notes = [...new Set(rows.flatMap((row) => row.notes))]
  if (notes.length > 0) {
    const text = [values.get('note')?.text, ...notes].filter((part) => part !== undefined).join('；')
    values.set('note', { text, value: text })
  }
  const faults = faultsOf(rows, values, groups, plan, (path) => {
    const column = plan.columns.find(({ use }) => use.type === 'field' && use.path === path)
    return cellAt(grid, block[0]?.row ?? 0, column?.index ?? 0)
  })
  return { row: block[0]?.row ?? 0, values, groups, faults, doubts, content: contentOf(block, plan.columns) }
}

/** The column that inferred values come from: that of the thing repaired, else the first one with a meaning. */
function thingColumn(columns: readonly TableColumn[]): number {
  const fields = columns.filter(({ use }) => use.type === 'field')
  return (fields.find(({ use }) => use.type === 'field' && use.path === 'item') ?? fields[0])?.index ?? 0
}

function readRow(
  grid: SheetGrid,
  { row, cells, filled, doubts }: FilledRow,
  { columns, term, month }: TablePlan,
): RowValues {
  const read: RowValues = {
    values: new Map(),
    groups: new Map(),
    notes: [],
    faults: new Map(),
    doubts: [...doubts],
  }
  const units: { readonly path: string; readonly text: string; readonly value: number }[] = []
  const hasUnit = (group: string | undefined): boolean =>
    columns.some(
      ({ index, use }) =>
        use.type === 'field' &&
        use.target.field.name === 'unit' &&
        use.target.group?.name === group &&
        !isBlank(cells[index]),
    )
  const exported = isExported(cells, columns)
  for (const { index, header, unit, use } of columns) {
    const cell = cells[index] ?? emptyCell
    if (isBlank(cell) || (isStroke(cell.text) && !exported) || use.type === 'ignored') continue
    const place = cellAt(grid, row, index)
    if (use.type === 'note') {
      if (!filled.has(index)) read.notes.push(`${header}：${cell.text.replace(/\n/g, '；')}`)
      continue
    }
    const { field, group } = use.target
    // A column of units takes precedence over a unit in the header.
    const measure = field.type === 'quantity' && hasUnit(group?.name) ? undefined : unit
    const settled = exported
      ? settleExported(cell, field, measure, term)
      : settleCell(cell, field, measure, term, month)
    if (settled.type === 'empty') continue
    if (settled.type === 'fault') {
      const reason = cell.text === '' ? settled.reason : `写的是“${cell.text}”，${settled.reason}`
      read.doubts.push({ place, header, reason })
      read.faults.set(use.path, { reason: `${header}（${cellPlace(place)}）${reason}`, place })
      if (cell.text !== '' && field.required !== true) read.notes.push(`${header}：${cell.text}`)
      continue
    }
    if (settled.doubt !== undefined) read.doubts.push({ place, header, reason: settled.doubt })
    const target = group ? groupOf(read.groups, group.name) : read.values
    const { text, value, list } = settled
    target.set(field.name, { text, value, ...(list && { list }) })
    if (field.type === 'quantity' && settled.unit === undefined && typeof settled.value === 'number')
      units.push({ path: use.path, text: settled.text, value: settled.value })
  }
  for (const quantity of units) joinUnit(read, quantity)
  if (!exported) dropNothings(read, columns)
  return read
}

function groupOf(groups: Map<string, Map<string, SheetValue>>, name: string): Map<string, SheetValue> {
  const known = groups.get(name) ?? new Map<string, SheetValue>()
  groups.set(name, known)
  return known
}

/** Joins 3 and 盏 from two columns as in a ledger: 3盏. */
function joinUnit(
  { values, groups }: RowValues,
  quantity: { path: string; text: string; value: number },
): void {
  const [group = '', name = group] = quantity.path.split('.')
  const target = quantity.path.includes('.') ? groups.get(group) : values
  const unit = target?.get('unit')
  if (!target || unit === undefined || !/^[\p{Script=Han}A-Za-z㎡]{1,6}$/u.test(unit.text)) return
  target.set(name, { text: `${quantity.text}${unit.text}`, value: quantity.value })
}

/** Whether a cell was crossed out to prevent it from being filled in. */
const isStroke = (text: string): boolean => /^[-—–－/／\\]+$/.test(text.trim())

/** Matches words, or a stroke, that mean that no hazard was found. */
const nothingFound =
  /^((无|没有|未发现|暂无|正常|良好|安全|一切正常|未见异常|无异常)(安全)?(隐患|问题)?[。.]?|[-—–－/\\]+)$/

/** Removes hazards such as 隐患：正常; the text is kept in the note unless it is a mere 无 or a stroke. */
function dropNothings({ groups, notes }: RowValues, columns: readonly TableColumn[]): void {
  for (const { header, use } of columns) {
    if (use.type !== 'field' || !use.target.group || use.target.field.required !== true) continue
    const text = groups.get(use.target.group.name)?.get(use.target.field.name)?.text
    if (text === undefined || !nothingFound.test(text)) continue
    groups.delete(use.target.group.name)
    if (/[^无/\\—–－-]/.test(text)) notes.push(`${header}：${text}`)
  }
}

/** Adds up the amounts of a purchase's lines, in whole 分, unless one amount is merged over all lines. */
function addCosts(values: Map<string, SheetValue>, rows: readonly RowValues[]): void {
  const costs = rows.map((row) => row.values.get('cost')?.value).filter((cost) => typeof cost === 'number')
  if (costs.length < 2 || costs.length < rows.length) return
  const sum = costs.reduce((total, cost) => total + Math.round(cost * 100), 0) / 100
  values.set('cost', { text: String(sum), value: sum })
}

/** Required fields without a valid value, with the text found there. */
function faultsOf(
  rows: readonly RowValues[],
  values: ReadonlyMap<string, SheetValue>,
  groups: ReadonlyMap<string, readonly ReadonlyMap<string, SheetValue>[]>,
  { kind, groupsElsewhere }: TablePlan,
  placeOf: (path: string) => Location,
): readonly RowFault[] {
  const empty = (path: string, label: string): RowFault => ({
    reason: `“${label}”空着`,
    place: placeOf(path),
  })
  const said = (path: string, label: string): RowFault =>
    rows.map((row) => row.faults.get(path)).find((fault) => fault !== undefined) ?? empty(path, label)
  const missing = ({ required }: FieldDefinition, filled: boolean): boolean => required === true && !filled
  return kind.fields.flatMap((field) => {
    if (field.type !== 'group')
      return missing(field, values.has(field.name)) ? [said(field.name, field.label)] : []
    const items = groups.get(field.name) ?? []
    if (items.length === 0)
      return field.required === true && !groupsElsewhere ? [empty(field.name, field.label)] : []
    return (field.fields ?? [])
      .filter((own) => items.some((item) => missing(own, item.has(own.name))))
      .map((own) => said(`${field.name}.${own.name}`, own.label))
  })
}

/** The texts of a record's rows, by column name and sorted by it. */
function contentOf(block: readonly FilledRow[], columns: readonly TableColumn[]): string {
  const used = columns
    .filter(({ use }) => use.type !== 'ignored')
    .sort((a, b) => (a.header < b.header ? -1 : 1))
  return JSON.stringify(
    block.map(({ cells }) =>
      used.flatMap(({ header, index }) => {
        const cell = cells[index] ?? emptyCell
        return isBlank(cell) ? [] : [[header, cell.text]]
      }),
    ),
  )
}
