import type { Inline, Table } from '../../document/index.ts'
import { type StyleName, twip } from '../form/index.ts'
import { type Alignment, lineFeed, markUnbreakable, mayBreakLatin, shape } from '../lines/index.ts'
import { type ColumnNeed, comfortable } from './column-widths.ts'
import type { MeasuredTable, ShapedRow } from './measured-table.ts'
import type { Setting } from './setting.ts'

/** Shapes a table's text, once per table of a document, and determines what its columns need. */
export function measureTable(table: Table, index: number, setting: Setting): MeasuredTable {
  const known = setting.measured.get(index)
  if (known) return known
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
  const needs = table.columns.map((_, column) => columnNeed([header, ...rows], column, setting))
  const measured = { header, rows, needs }
  setting.measured.set(index, measured)
  return measured
}

function shapeRow(
  number: number,
  style: StyleName,
  cells: readonly (readonly Inline[])[],
  aligns: readonly Alignment[],
  { form, faces }: Setting,
): ShapedRow {
  const texts = cells.map((inlines) => shape(inlines, form.styles[style], faces, form.tracking * twip))
  return { number, style, cells: texts, aligns }
}

/** Matches a cell that is a date, which should stay on one line. */
const date = /^\d{4}年\d{1,2}月\d{1,2}日$/

/**
 * What a column needs, in one pass over its characters. A Latin word that is wider than running text needs (a 档号) should not be
 * broken, but may be split over two lines where lines may end inside it, after a hyphen.
 */
function columnNeed(rows: readonly ShapedRow[], column: number, { form }: Setting): ColumnNeed {
  const around = 2 * form.table.padding + form.table.rule
  const longWord = (comfortable - around) * twip
  let least = 0
  let better = 0
  let most = 0
  for (const { cells } of rows) {
    const text = cells[column]
    if (!text) continue
    const marks = markUnbreakable(text.text, text.codes, text.offsets)
    let whole = 0
    let piece = 0
    let ends: number[] = []
    const endPiece = (): void => {
      least = Math.max(least, piece > longWord ? Math.max(longWord, inTwo(piece, ends)) : piece)
      better = Math.max(better, piece)
      piece = 0
      ends = []
    }
    for (let i = 0; i < text.codes.length; i++) {
      const joins = marks[i] === 1 || (text.scripts[i] === 0 && text.scripts[i - 1] === 0)
      if (text.codes[i] === lineFeed) whole = 0
      if (!joins) endPiece()
      else if (marks[i] !== 1 && mayBreakLatin(text.codes, i)) ends.push(piece)
      piece += text.advances[i] ?? 0
      whole += text.advances[i] ?? 0
      most = Math.max(most, whole)
    }
    endPiece()
    if (date.test(text.text)) better = Math.max(better, whole)
  }
  const inTwips = (width: number): number => Math.ceil(width / twip) + around
  return { least: inTwips(least), better: inTwips(better), most: inTwips(most) }
}

/** The width at which a word takes two lines, given the places where it may end; its full width if there are none. */
const inTwo = (word: number, ends: readonly number[]): number =>
  ends.reduce((least, end) => Math.min(least, Math.max(end, word - end)), word)
