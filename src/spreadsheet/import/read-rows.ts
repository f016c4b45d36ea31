import type { TableColumn } from './assign-columns.ts'
import { cellAt } from './cell-place.ts'
import { classifyRow, type RowType } from './classify-row.ts'
import { emptyCell, type GridCell, isBlank, type SheetGrid } from './grid.ts'
import { isExported } from './is-exported.ts'
import { makeRecords } from './make-record.ts'
import { dayOfSerial } from './settle-cell.ts'
import type { CellDoubt, SheetRecord } from './sheet-record.ts'
import { findStrayExtras, type StrayExtra } from './stray-extras.ts'
import type { FilledRow, TablePlan } from './table-plan.ts'
import { labelOf } from './target.ts'
import { withdrawnIn } from './withdrawn-rows.ts'

/** A table of records that has been read. */
export interface TableRead {
  readonly records: readonly SheetRecord[]
  /** Non-blank rows that are not records. */
  readonly skipped: readonly { readonly row: number; readonly type: RowType; readonly text: string }[]
  /** Hidden rows with records, from 0. */
  readonly hidden: readonly number[]
  /** Hidden columns with content, from 0. */
  readonly hiddenColumns: readonly number[]
  readonly stray: readonly StrayExtra[]
  /** Texts in boxes over the sheet. */
  readonly boxes: readonly string[]
}

/** The most texts in a row above the header: 单位、日期、制表人. */
const mostInTitle = 2

/** Types for which a merged cell contains the sum of all its rows. */
const counted: ReadonlySet<string> = new Set(['money', 'quantity', 'number', 'integer'])

const same = /^(同上|〃|″|"|''|同前)$/

/**
 * Reads the rows below the header. A row that only continues the one above (whose own cells belong to groups) is joined to it.
 */
export function readRows(grid: SheetGrid, plan: TablePlan): TableRead {
  const { header, columns } = plan
  const ordinals = new Set(columns.flatMap(({ use, index }) => (use.type === 'ignored' ? [index] : [])))
  const skipped: { row: number; type: RowType; text: string }[] = []
  const blocks: FilledRow[][] = []
  for (const [row, cells] of grid.rows.slice(0, header.first).entries())
    if (new Set(cells.filter((cell) => !isBlank(cell)).map(({ text }) => text)).size > mostInTitle)
      skipped.push({ row, type: 'above', text: textOf(cells) })
  const whyWithdrawn = withdrawnIn(columns)
  let above: FilledRow | undefined
  for (let row = header.last + 1; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row] ?? []
    const looks = classifyRow(cells, row, header.labels, ordinals)
    const type = looks !== 'sum' && isExported(cells, columns) ? 'record' : looks
    if (type === 'blank') continue
    if (type !== 'record') {
      skipped.push({ row, type, text: textOf(cells) })
      continue
    }
    const withdrawn = isExported(cells, columns) ? undefined : whyWithdrawn(cells)
    if (withdrawn !== undefined) {
      skipped.push({ row, type: 'withdrawn', text: `${withdrawn}：${textOf(cells)}` })
      continue
    }
    const block = blocks.at(-1)
    const joins = block !== undefined && continues(cells, row, block[0]?.row ?? row, columns)
    const filled = fill(grid, row, cells, joins ? undefined : above, plan)
    if (joins) block.push(filled)
    else blocks.push([filled])
    above = filled
  }
  return {
    records: blocks.flatMap((block) => makeRecords(grid, block, plan)),
    skipped,
    hidden: blocks.flat().flatMap(({ row }) => (grid.hiddenRows.has(row) ? [row] : [])),
    hiddenColumns: columns.flatMap(({ index }) => (grid.hiddenColumns.has(index) ? [index] : [])),
    stray: findStrayExtras(grid, header, new Set(blocks.flat().map(({ row }) => row))),
    boxes: grid.boxes,
  }
}

const textOf = (cells: readonly GridCell[]): string =>
  [...new Set(cells.flatMap((cell) => (isBlank(cell) ? (cell.struck ?? []) : [cell.text])))].join(' ')

/**
 * Whether a row continues the record that begins at `start`: it fills groups, and all other cells are empty or merged with the
 * rows above. It may have an amount and a remark of its own.
 */
function continues(
  cells: readonly GridCell[],
  row: number,
  start: number,
  columns: readonly TableColumn[],
): boolean {
  let adds = false
  for (const { index, use } of columns) {
    const cell = cells[index] ?? emptyCell
    if (isBlank(cell) || use.type === 'ignored') continue
    const isOwn = cell.merged === undefined || cell.merged.row === row
    const fromAbove = !isOwn && cell.merged.row >= start && cell.merged.column === index
    if (use.type === 'field' && use.target.group) adds ||= isOwn
    else if (use.type === 'field' && (use.path === 'cost' || use.path === 'note')) continue
    else if (!fromAbove) return false
  }
  return adds
}

/** Whether a cell is merged with one in another column to its right. */
const reachesOver = (cells: readonly GridCell[], index: number, columns: readonly TableColumn[]): boolean =>
  columns.some((column) => column.index === index + 1 && cells[index + 1]?.merged?.column === index)

/** Takes values from above: for 同上, for cells merged downwards, and for an empty date (which is doubtful). */
function fill(
  grid: SheetGrid,
  row: number,
  cells: readonly GridCell[],
  above: FilledRow | undefined,
  { columns, kind }: TablePlan,
): FilledRow {
  const doubts: CellDoubt[] = []
  const filled = new Set<number>()
  if (isExported(cells, columns)) return { row, cells, filled, doubts }
  const result = [...cells]
  for (const { index, header, use } of columns) {
    const cell = cells[index] ?? emptyCell
    // A range merged across columns belongs to the first of them.
    if (cell.merged !== undefined && cell.merged.column !== index) result[index] = emptyCell
    else if (cell.merged !== undefined && use.type === 'field' && counted.has(use.target.field.type)) {
      // One amount for several rows is not each row's amount.
      if (cell.merged.row !== row) result[index] = emptyCell
      else if (grid.rows[row + 1]?.[index]?.merged === cell.merged)
        doubts.push({
          place: cellAt(grid, row, index),
          header,
          reason: '和下面的格子合并了，只记在第一行',
        })
    } else if (cell.merged !== undefined && cell.merged.row !== row) filled.add(index)
    else if (cell.merged !== undefined && use.type === 'field' && reachesOver(cells, index, columns))
      doubts.push({
        place: cellAt(grid, row, index),
        header,
        reason: `和右边的格子合并了，只放进“${labelOf(use.target)}”`,
      })
    const upper = above?.cells[index]
    if (upper === undefined || isBlank(upper)) continue
    const isDate = use.type === 'field' && use.path === kind.dates[0] && use.target.field.required === true
    if (cell.type === 'text' && same.test(cell.text)) {
      result[index] = upper
      filled.add(index)
    } else if (isDate && isBlank(cell)) {
      result[index] = upper
      filled.add(index)
      doubts.push({
        place: cellAt(grid, row, index),
        header,
        reason: `空着，按上一行的“${dayOfSerial(upper.text) ?? upper.text}”记`,
      })
    }
  }
  return { row, cells: result, filled, doubts }
}
