import type { Inline, Table } from '../document/index.ts'
import { type Box, blank } from './box.ts'
import { breakLines, type LineRange } from './break-lines.ts'
import { type ColumnNeed, fitColumns } from './column-widths.ts'
import { type Alignment, composeLine } from './compose-line.ts'
import type { StyleName } from './form.ts'
import type { Rule } from './layout.ts'
import { setParagraph } from './set-paragraph.ts'
import { lineMetrics, measureOf, pageHeight, type Setting, twip } from './setting.ts'
import { shape } from './shape.ts'
import type { ShapedText } from './shaped-text.ts'
import { markUnbreakable } from './unbreakable.ts'

interface Place {
  readonly index: number
  readonly columns: readonly number[]
  /** Height that a box may have, 1/1000 pt. */
  readonly most: number
  readonly setting: Setting
}

interface Row {
  /** -1 for the header. */
  readonly number: number
  readonly style: StyleName
  readonly cells: readonly ShapedText[]
  readonly aligns: readonly Alignment[]
}

/** A table: rows as boxes, the header row repeated where a page begins within it. Measures are noted for Word. */
export function setTable(table: Table, index: number, newPage: boolean, setting: Setting): readonly Box[] {
  const caption = table.caption
    ? setParagraph({ block: index, style: 'caption', inlines: table.caption, newPage }, setting)
    : []
  const header = shapeRow(
    -1,
    'tableHead',
    table.columns.map((column) => column.heading),
    table.columns.map(() => setting.form.styles.tableHead.align),
    setting,
  )
  const aligns = table.columns.map((column) => column.align)
  const rows = table.rows.map((row, number) =>
    shapeRow(number, row.total ? 'tableTotal' : 'tableCell', row.cells, aligns, setting),
  )
  const columns = fitColumns(
    table.columns.map((_, column) => columnNeed([header, ...rows], column, setting)),
    measureOf(setting.form).width / twip,
  )
  const rule = setting.form.table.rule * twip
  const page = pageHeight(setting.form) - rule
  const [head] = setRow(header, { index, columns, most: Number.MAX_SAFE_INTEGER, setting }, true) as [Box]
  const place = { index, columns, most: Math.max(page / 2, page - head.height), setting }
  const set = rows.map((row) => setRow(row, place, false))
  setting.tables.set(index, {
    columns,
    header: head.height / twip,
    rows: set.map((boxes) => (boxes[0]?.height ?? 0) / twip),
  })
  return [
    ...caption,
    { ...head, keepWithNext: rows.length > 0, newPage: newPage && caption.length === 0 },
    ...set.flat().map((box) => ({ ...box, repeat: head, tail: rule })),
    // Word processors put the last rule below the table.
    blank(rule, false),
  ]
}

function shapeRow(
  number: number,
  style: StyleName,
  cells: readonly (readonly Inline[])[],
  aligns: readonly Alignment[],
  { form, faces }: Setting,
): Row {
  const texts = cells.map((inlines) => shape(inlines, form.styles[style], faces, form.tracking * twip))
  return { number, style, cells: texts, aligns }
}

/** A cell that is a date had better stay on one line. */
const date = /^\d{4}年\d{1,2}月\d{1,2}日$/

/** Both in one pass over the column's characters. */
function columnNeed(rows: readonly Row[], column: number, { form }: Setting): ColumnNeed {
  let least = 0
  let better = 0
  let most = 0
  for (const { cells } of rows) {
    const text = cells[column]
    if (!text) continue
    const marks = markUnbreakable(text.text, text.codes, text.offsets)
    let whole = 0
    let piece = 0
    for (let i = 0; i < text.codes.length; i++) {
      const joins = marks[i] === 1 || (text.scripts[i] === 0 && text.scripts[i - 1] === 0)
      if (text.codes[i] === 0x0a) whole = 0
      if (!joins) piece = 0
      piece += text.advances[i] ?? 0
      whole += text.advances[i] ?? 0
      least = Math.max(least, piece)
      most = Math.max(most, whole)
    }
    if (date.test(text.text)) better = Math.max(better, whole)
  }
  const around = 2 * form.table.padding + form.table.rule
  const inTwips = (width: number): number => Math.ceil(width / twip) + around
  return { least: inTwips(least), better: inTwips(Math.max(least, better)), most: inTwips(most) }
}

/** LibreOffice rounds columns; a line that fits by less might not fit there, and the row would grow. */
const roundedOff = 4 * twip

/** A row as one box, or as several where it is higher than a page. */
function setRow(row: Row, { index, columns, most, setting }: Place, first: boolean): readonly Box[] {
  const { form } = setting
  const { padding, leading } = form.table
  const line = lineMetrics(form, row.style)
  const cells = row.cells.map((text, column) => {
    const width = ((columns[column] ?? 0) - 2 * padding) * twip
    return { text, width, ranges: breakLines(text, () => width - roundedOff, { keepUnits: true }) }
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

/** The rules around a row's cells; the one above belongs to the row before, or to the header itself. */
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
