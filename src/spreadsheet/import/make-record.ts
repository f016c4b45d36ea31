import type { Location } from '../../diagnostics/index.ts'
import { type FieldDefinition, unitBehind } from '../../records/index.ts'
import type { TableColumn } from './assign-columns.ts'
import { cellPlace, placeIn } from './cell-place.ts'
import { emptyCell, isBlank, type SheetGrid } from './grid.ts'
import { inferValue } from './infer-value.ts'
import { inferValues } from './infer-values.ts'
import { isExported } from './is-exported.ts'
import { readExtras } from './read-extras.ts'
import { spreadListedItems } from './read-listed-items.ts'
import {
  applyState,
  clockUnread,
  completionOf,
  readOtherState,
  type StateFound,
  statesInTexts,
} from './read-states.ts'
import type { RowValues } from './row-values.ts'
import { readScaledUnit, shiftDecimal } from './scaled-unit.ts'
import { type CellContext, settleCell, settleExported } from './settle-cell.ts'
import type { RowFault, SheetRecord, SheetValue } from './sheet-record.ts'
import { splitNumberedItems } from './split-numbered-items.ts'
import { splitThings, thingField } from './split-things.ts'
import type { FilledRow, TablePlan } from './table-plan.ts'

/**
 * Makes a record from a row and the rows that continue it; several if the row counts several things. Nothing is lost: anything
 * without a field goes into the note.
 */
export function makeRecords(
  grid: SheetGrid,
  block: readonly FilledRow[],
  plan: TablePlan,
): readonly SheetRecord[] {
  const rows = block.map((row) => readRow(grid, row, plan))
  const [first] = rows
  const whole = new Map(first?.values)
  const groups = new Map<string, ReadonlyMap<string, SheetValue>[]>()
  for (const row of rows) {
    for (const [name, group] of row.groups)
      if (group.size > 0) groups.set(name, [...(groups.get(name) ?? []), group])
    for (const [name, items] of row.items) groups.set(name, [...(groups.get(name) ?? []), ...items])
  }
  addCosts(whole, rows)
  const row = block[0]?.row ?? 0
  const exported = isExported(block[0]?.cells ?? [], plan.columns)
  const place = placeIn(grid, row, thingColumn(plan.columns))
  const parts = exported ? [whole] : splitThings(plan.kind, whole)
  const content = contentOf(block, plan)
  const extras = readExtras(grid, block, plan.columns)
  return parts.map((part, index): SheetRecord => {
    const values = new Map(part)
    const doubts = index === 0 ? [...rows.flatMap((one) => one.doubts), ...extras.doubts] : []
    if (parts.length > 1 && index === 0)
      doubts.push({
        place,
        header: '物品',
        reason: `由“${textOfThing(plan, whole)}”分成${parts.length}条记录，费用记在第一条`,
      })
    const price = exported ? undefined : inferValue(block[0]?.cells ?? [], values, plan)
    if (price) {
      values.set(price.field.name, price.text)
      doubts.push({ place, header: price.field.label, reason: price.reason ?? '' })
    }
    const inferred = exported ? [] : inferValues(plan.kind, values, plan.defaults, plan.term, plan.above)
    for (const { field, text, reason } of inferred) {
      values.set(field.name, text)
      if (reason !== undefined) doubts.push({ place, header: field.label, reason })
    }
    const notes = [
      ...new Set([...rows.flatMap((one) => one.notes), ...laterNotes(rows, plan), ...extras.notes]),
    ]
    if (!exported) keepOtherUnit(values, notes)
    if (notes.length > 0) {
      const text = [values.get('note')?.text, ...notes].filter((one) => one !== undefined).join('；')
      values.set('note', { text, value: text })
    }
    const faults = faultsOf(rows, values, groups, plan, (path) => placeOf(grid, row, plan.columns, path))
    const pictures = index === 0 ? extras.pictures : []
    const all = block.map((one) => one.row)
    return { row, rows: all, values, groups, faults, doubts, pictures, content }
  })
}

/**
 * What rows that continue a record say of their own besides their items, which the record has no place for: a remark, with the name of
 * its item; where no hazard was found. Amounts are added up elsewhere.
 */
const laterNotes = (rows: readonly RowValues[], { kind }: TablePlan): readonly string[] =>
  rows.slice(1).flatMap(({ values, groups }) =>
    [...values].flatMap(([name, { text }]) => {
      if (name === 'cost' || rows[0]?.values.get(name)?.text === text) return []
      const label = kind.fields.find((field) => field.name === name)?.label ?? name
      return [[name === 'note' ? itemName(groups, kind) : label, text].filter((one) => one !== '').join('：')]
    }),
  )

/** The name of the first item of a row; empty if there is none. */
const itemName = (groups: RowValues['groups'], { fields: all }: TablePlan['kind']): string =>
  all
    .flatMap(({ name, fields = [] }) =>
      fields.flatMap((own) =>
        own.required && own.type === 'text' ? (groups.get(name)?.get(own.name)?.text ?? []) : [],
      ),
    )
    .at(0) ?? ''

const textOfThing = ({ kind }: TablePlan, values: ReadonlyMap<string, SheetValue>): string =>
  values.get(thingField(kind) ?? '')?.text ?? ''

/** The cell of a row that fills a field; the first one if there is none. */
function placeOf(grid: SheetGrid, row: number, columns: readonly TableColumn[], path: string): Location {
  const column = columns.find(({ use }) => use.type === 'field' && use.path === path)
  return placeIn(grid, row, column?.index ?? 0)
}

/** The column that inferred values come from: that of the thing repaired, else the first one with a meaning. */
function thingColumn(columns: readonly TableColumn[]): number {
  const fields = columns.filter(({ use }) => use.type === 'field')
  return (fields.find(({ use }) => use.type === 'field' && use.path === 'item') ?? fields[0])?.index ?? 0
}

/** Longer texts are no words for a choice. */
const longestAsked = 12

function readRow(grid: SheetGrid, { row, cells, filled, doubts }: FilledRow, plan: TablePlan): RowValues {
  const { columns, kind, term, month, words, years } = plan
  const read: RowValues = {
    values: new Map(),
    groups: new Map(),
    items: new Map(),
    notes: [],
    faults: new Map(),
    doubts: [...doubts],
  }
  const states: StateFound[] = []
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
    if (isBlank(cell) && cell.struck !== undefined && use.type === 'field')
      read.faults.set(use.path, {
        reason: `“${header}”里的“${cell.struck}”划掉了`,
        place: placeIn(grid, row, index),
      })
    if (isBlank(cell) || (isStroke(cell.text) && !exported) || use.type === 'ignored') continue
    const place = placeIn(grid, row, index)
    if (use.type === 'note') {
      const name = unit === undefined || header.includes(unit) ? header : `${header}（${unit}）`
      if (!filled.has(index)) read.notes.push(`${name}：${cell.text.replace(/\n/g, '；')}`)
      continue
    }
    const { field, group } = use.target
    if (field.name === 'photos' && !exported && /https?:\/\//iu.test(cell.text)) {
      read.notes.push(`${header}：${cell.text.replace(/\n/g, '；')}`)
      read.doubts.push({ place, header, reason: '是网址，没有下载，写进备注' })
      continue
    }
    // A column of units takes precedence over a unit in the header.
    const measure = field.type === 'quantity' && hasUnit(group?.name) ? undefined : unit
    const context: CellContext = { unit: measure, term, month, years, words }
    const settled = exported ? settleExported(cell, field, context) : settleCell(cell, field, context)
    if (settled.type === 'empty') continue
    if (settled.type === 'fault') {
      const other = readOtherState(cell, field, completionOf(kind, group), context)
      if (other) {
        states.push({ ...other, header, place, ...(group && { group }) })
        continue
      }
      const reason = cell.text === '' ? settled.reason : `写的是“${cell.text}”，${settled.reason}`
      const asks =
        field.type === 'choice' && !exported && cell.text.length <= longestAsked
          ? { word: cell.text, label: field.label, choices: field.choices ?? [] }
          : undefined
      read.doubts.push({ place, header, reason, ...(asks && { asks }) })
      read.faults.set(use.path, { reason: `${header}（${cellPlace(place)}）${reason}`, place })
      if (cell.text !== '') read.notes.push(`${header}：${cell.text}`)
      continue
    }
    if (settled.doubt !== undefined) read.doubts.push({ place, header, reason: settled.doubt })
    const target = group ? groupOf(read.groups, group.name) : read.values
    const { text, value, list } = settled
    target.set(field.name, { text, value, ...(list && { list }) })
    if (settled.clock !== undefined) read.doubts.push({ place, header, reason: clockUnread(settled.clock) })
    if (field.type !== 'choice' && settled.rest !== undefined) read.notes.push(`${header}：${settled.rest}`)
    else if (settled.day !== undefined || settled.rest !== undefined)
      states.push({
        state: text,
        header,
        place,
        ...(settled.day !== undefined && { day: settled.day }),
        ...(settled.rest !== undefined && { rest: settled.rest }),
        ...(group && { group }),
      })
    if (field.type === 'quantity' && settled.unit === undefined && typeof settled.value === 'number')
      units.push({ path: use.path, text: settled.text, value: settled.value })
  }
  for (const quantity of units) joinUnit(read, quantity)
  if (exported) return read
  if (plan.listed) {
    const header = columns.find(({ use }) => use.type === 'field' && use.target.group === plan.listed)?.header
    spreadListedItems(read, kind, plan.listed, header ?? plan.listed.label, term)
  }
  for (const item of read.groups.values()) keepOtherUnit(item, read.notes)
  dropNothings(read, plan)
  for (const found of [...states, ...statesInTexts(read, plan, (path) => placeOf(grid, row, columns, path))])
    applyState(found, read, plan)
  splitNumberedItems(read, plan, (path) => ({
    place: placeOf(grid, row, columns, path),
    header: labelAt(columns, path),
  }))
  return read
}

const labelAt = (columns: readonly TableColumn[], path: string): string =>
  columns.find(({ use }) => use.type === 'field' && use.path === path)?.header ?? ''

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
  const scaled = readScaledUnit(unit.text)
  if (scaled && /^\d+(\.\d+)?$/.test(quantity.text)) {
    // 3 and 百张 are 300张.
    const text = shiftDecimal(quantity.text, scaled.shift)
    target.set(name, { text: `${text}${scaled.unit}`, value: Number(text) })
    target.set('unit', { text: scaled.unit, value: scaled.unit })
  } else target.set(name, { text: `${quantity.text}${unit.text}`, value: quantity.value })
}

/** Moves a unit into the note that is not the one written after the quantity, and that a ledger therefore has no place for. */
function keepOtherUnit(values: Map<string, SheetValue>, notes: string[]): void {
  const unit = values.get('unit')?.text
  const own = unitBehind(values.get('quantity')?.text ?? '')
  if (unit === undefined || own === '' || own === unitBehind(`1${unit}`)) return
  values.delete('unit')
  notes.push(`单位：${unit}`)
}

/** Whether a cell was crossed out to prevent it from being filled in. */
const isStroke = (text: string): boolean => /^[-—–－/／\\]+$/.test(text.trim())

/** Matches words, or a stroke, that mean that no hazard was found. */
const nothingFound =
  /^((无|没有|未发现|暂无|正常|良好|安全|一切正常|未见异常|无异常)(安全)?(隐患|问题)?[。.]?|[-—–－/\\]+)$/

/**
 * Removes hazards such as 隐患：正常. What else the row says of the hazard stays: the text unless it is a mere 无 or a stroke, the
 * place as what was inspected, everything else in the note.
 */
function dropNothings({ values, groups, notes }: RowValues, { columns, kind }: TablePlan): void {
  for (const { header, use } of columns) {
    if (use.type !== 'field' || !use.target.group || use.target.field.required !== true) continue
    const item = groups.get(use.target.group.name)
    const text = item?.get(use.target.field.name)?.text
    if (text === undefined || !nothingFound.test(text)) continue
    groups.delete(use.target.group.name)
    if (/[^无/\\—–－-]/.test(text)) notes.push(`${header}：${text}`)
    for (const [name, value] of item ?? []) {
      if (name === use.target.field.name) continue
      const label = use.target.group.fields?.find((field) => field.name === name)?.label ?? name
      const isScope = name === 'place' && kind.fields.some((field) => field.name === 'scope')
      if (isScope && !values.has('scope')) values.set('scope', value)
      else if (value.text !== values.get('scope')?.text) notes.push(`${label}：${value.text}`)
    }
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

/** Matches a day without its month. */
const bareDay = /^\d{1,2}[日号]?(?:[至、~～—–-]\d{1,2}[日号]?)*$/

/**
 * The texts of a record's rows, by column name and sorted by it, with what the lines above the table say of them: on the next sheet, the
 * same row below another month or day is another record.
 */
function contentOf(block: readonly FilledRow[], { kind, columns, above, month }: TablePlan): string {
  const date = columns.find(({ use }) => use.type === 'field' && use.path === kind.dates[0])
  const isBare = date !== undefined && bareDay.test(block[0]?.cells[date.index]?.text ?? '')
  const said = [...(above ?? []), ...(isBare && month !== undefined ? [['', month]] : [])]
  const used = columns
    .filter(({ use }) => use.type !== 'ignored')
    .sort((a, b) => (a.header < b.header ? -1 : 1))
  return JSON.stringify([
    ...block.map(({ cells }) =>
      used.flatMap(({ header, index }) => {
        const cell = cells[index] ?? emptyCell
        return isBlank(cell) ? [] : [[header, cell.text]]
      }),
    ),
    ...(said.length > 0 ? [said] : []),
  ])
}
