import type { Table } from '../../document/index.ts'
import { lineMetrics, measureOf, pageHeight, twip } from '../form/index.ts'
import type { CellHints, Rule } from '../layout.ts'
import { breakLines, composeLine, hintsFor, type LineRange } from '../lines/index.ts'
import { type Box, blank } from './box.ts'
import { fitColumns } from './column-widths.ts'
import { measureTable } from './measure-table.ts'
import type { ShapedRow } from './measured-table.ts'
import { setParagraph } from './set-paragraph.ts'
import type { Setting } from './setting.ts'

interface Place {
  readonly index: number
  readonly columns: readonly number[]
  /** The maximum height of a box, 1/1000 pt. */
  readonly most: number
  /** Recorded for Word, see {@link TableLayout}. */
  readonly cellHints: Map<number, CellHints>
  readonly setting: Setting
}

/** Sets a table: rows as boxes, with the header row repeated at page breaks within it. Records measures for Word. */
export function setTable(table: Table, index: number, newPage: boolean, setting: Setting): readonly Box[] {
  // In Word, something always precedes a table and is kept with it; even a paragraph without height takes one twip.
  const caption = table.caption
    ? setParagraph({ block: index, style: 'caption', inlines: table.caption, newPage }, setting)
    : [{ ...blank(2 * twip, true), newPage }]
  const { header, rows, needs } = measureTable(table, index, setting)
  const columns = fitColumns(needs, measureOf(setting.form).width / twip)
  const rule = setting.form.table.rule * twip
  const page = pageHeight(setting.form) - rule
  const cellHints = new Map<number, CellHints>()
  const whole = { index, columns, most: Number.MAX_SAFE_INTEGER, cellHints, setting }
  const [head] = setRow(header, whole, true) as [Box]
  const place = { ...whole, most: Math.max(page / 2, page - head.height) }
  const set = rows.map((row) => setRow(row, place, false))
  setting.tables.set(index, {
    columns,
    header: head.height / twip,
    rows: set.map((boxes) => (boxes[0]?.height ?? 0) / twip),
    cells: cellHints,
  })
  return [
    ...caption,
    { ...head, keepWithNext: rows.length > 0 },
    ...set.flat().map((box) => ({ ...box, repeat: head, tail: rule })),
    // Word processors draw the last rule below the table.
    blank(rule, false),
  ]
}

/** LibreOffice rounds column widths: a line that fits with less to spare might not fit there, and the row would grow. */
const roundedOff = 4 * twip

/** Sets a row as one box, or as several if it is higher than a page. */
function setRow(
  row: ShapedRow,
  { index, columns, most, cellHints, setting }: Place,
  first: boolean,
): readonly Box[] {
  const { form } = setting
  const { padding, leading } = form.table
  const line = lineMetrics(form, row.style)
  const cells = row.cells.map((text, column) => {
    const width = ((columns[column] ?? 0) - 2 * padding) * twip
    const ranges = breakLines(text, () => width - roundedOff, 'always')
    const hints = ranges.map((range) => hintsFor(text, range, width, { inCell: true, tolerance: roundedOff }))
    const found = {
      breaks: hints.flatMap(({ forcedBreak }) => forcedBreak ?? []),
      libreOfficeBreaks: hints.flatMap(({ libreOfficeBreak }) => libreOfficeBreak ?? []),
      spacing: hints.flatMap(({ spacing }) => spacing),
    }
    if (Object.values(found).some(({ length }) => length > 0))
      cellHints.set((row.number + 1) * columns.length + column, found)
    return { text, width, ranges }
  })
  const total = cells.reduce((count, { ranges }) => Math.max(count, ranges.length), 1)
  const perBox = Math.max(1, Math.floor((most - leading * twip) / line.height))
  return Array.from({ length: Math.ceil(total / perBox) }, (_, part) => {
    const from = part * perBox
    const height = Math.min(perBox, total - from) * line.height + leading * twip
    let x = measureOf(form).x
    const lines = cells.flatMap(({ text, width, ranges }, column) => {
      const own = ranges.slice(from, from + perBox)
      const top = Math.round((height - own.length * line.height) / 2)
      const place = { x: x + padding * twip, width, align: row.aligns[column] ?? 'left' }
      x += (columns[column] ?? 0) * twip
      return own.map((range: LineRange, at) => ({
        block: index,
        style: row.style,
        cell: { row: row.number, column, repeated: false },
        y: top + at * line.height + line.baseline,
        runs: composeLine(text, range, place),
        continued: from + at + 1 < ranges.length,
      }))
    })
    const rules = frame(columns, height, setting, first && part === 0)
    return { height, lines, rules, keepWithNext: false, newPage: false }
  })
}

/** Draws the rules around a row's cells; the one above belongs to the preceding row, or to the header itself. */
function frame(
  columns: readonly number[],
  height: number,
  { form }: Setting,
  first: boolean,
): readonly Rule[] {
  const width = form.table.rule * twip
  const { x: left, width: measure } = measureOf(form)
  const across = (y: number): Rule => ({ x1: left, y1: y, x2: left + measure, y2: y, width })
  let x = left
  const edges = [left, ...columns.map((column) => (x += column * twip))]
  return [
    ...(first ? [across(0)] : []),
    ...edges.map((edge) => ({ x1: edge, y1: 0, x2: edge, y2: height, width })),
    across(height),
  ]
}
