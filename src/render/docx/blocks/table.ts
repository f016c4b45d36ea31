import type { Inline, Table } from '../../../document/index.ts'
import type { CellHints, StyleName } from '../../../typesetting/index.ts'
import { type BlockContext, cellRuns, placement, runningText, runsOf } from '../block-context.ts'
import { paragraph } from '../paragraph.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'
import { gridTableId } from '../styles/table-styles.ts'
import { cell, row, table } from '../table.ts'
import { writeSpacer } from './spacer.ts'

const alignments = { left: 'left', centre: 'center', right: 'right' } as const

type Alignment = keyof typeof alignments

/** A row, from the layout and the document. */
interface RowSource {
  readonly cells: readonly (readonly Inline[])[]
  readonly style: StyleName
  /** The least height in twips; absent if the layout did not measure it. */
  readonly height: number | undefined
  readonly header: boolean
  /** The anchor that links in the text lead to. */
  readonly anchor?: string | undefined
  readonly aligned: (column: number) => Alignment | undefined
  readonly hints: (column: number) => CellHints | undefined
}

/** A table with its caption; widths and heights are those of the layout, and the header row is repeated on every page. */
export function writeTable(block: Table, index: number, context: BlockContext): readonly string[] {
  const measures = context.layout.tables.get(index)
  const columns = measures?.columns ?? evenWidths(block.columns.length, context)
  const hintsIn =
    (number: number) =>
    (column: number): CellHints | undefined =>
      measures?.cells.get((number + 1) * block.columns.length + column)
  const head: RowSource = {
    cells: block.columns.map(({ heading }) => heading),
    style: 'tableHead',
    height: measures?.header,
    header: true,
    aligned: () => undefined,
    hints: hintsIn(-1),
  }
  const rows = block.rows.map(
    ({ cells, total, anchor }, number): RowSource => ({
      cells,
      style: total ? 'tableTotal' : 'tableCell',
      height: measures?.rows[number],
      header: false,
      anchor,
      aligned: (column) => block.columns[column]?.align,
      hints: hintsIn(number),
    }),
  )
  return [
    ...beforeTable(block, index, context),
    table(
      { style: gridTableId, columns, centred: true },
      [head, ...rows].map((source) => writeRow(source, columns, context)),
    ),
  ]
}

/**
 * A table cannot have a page break: its caption has it, or else a paragraph without height. Both are kept with the table;
 * otherwise LibreOffice moves a table whose first row does not fit, but leaves its rows and the text after it where they were.
 */
function beforeTable({ caption }: Table, index: number, context: BlockContext): readonly string[] {
  if (caption) {
    return [
      paragraph(
        { style: paragraphStyles.caption.id, ...placement(context) },
        runningText(caption, index, context),
      ),
    ]
  }
  return [writeSpacer({ newPage: context.newPage, keepNext: true }), writeSpacer({ keepNext: true })]
}

function writeRow(source: RowSource, columns: readonly number[], context: BlockContext): string {
  const { cells, header, height } = source
  return row(
    { header, ...(height !== undefined && { height: { twips: height, rule: 'atLeast' } }) },
    cells.map((inlines, column) =>
      cell(columns[column] ?? 0, true, cellParagraph(inlines, column, source, context)),
    ),
  )
}

function cellParagraph(
  inlines: readonly Inline[],
  column: number,
  { style, aligned, hints, anchor }: RowSource,
  context: BlockContext,
): string {
  const align = aligned(column)
  const differs = align !== undefined && align !== context.form.styles[style].align
  const needed = hints(column)
  const runs = needed ? cellRuns(inlines, context, needed) : runsOf(inlines, context)
  return paragraph(
    { style: paragraphStyles[style].id, ...(differs && { align: alignments[align] }) },
    anchor === undefined || column > 0 ? runs : context.bookmarks.place(anchor, runs),
  )
}

/** Equal column widths across the text, in twips, for a table that the layout does not measure. */
function evenWidths(count: number, { form }: BlockContext): readonly number[] {
  const width = Math.floor((form.page.width - form.page.left - form.page.right) / Math.max(1, count))
  return Array.from({ length: count }, () => width)
}
