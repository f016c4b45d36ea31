import {
  AlignmentType,
  type FileChild,
  HeightRule,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx'
import type { Inline, Table } from '../../../document/index.ts'
import type { StyleName } from '../../../typesetting/index.ts'
import { type BlockContext, placement, runsOf } from '../block-context.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'
import { gridTableId } from '../styles/table-styles.ts'
import { writeSpacer } from './spacer.ts'

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

type Alignment = keyof typeof alignments

/** A table with its caption; widths and heights are the layout's, and the header row comes again on every page. */
export function writeTable(block: Table, index: number, context: BlockContext): readonly FileChild[] {
  const measures = context.layout.tables.get(index)
  const widths = measures?.columns ?? evenWidths(block.columns.length, context)
  const breaksIn =
    (row: number) =>
    (column: number): readonly number[] | undefined =>
      measures?.breaks.get((row + 1) * block.columns.length + column)
  const row = (
    cells: readonly (readonly Inline[])[],
    style: StyleName,
    height: number | undefined,
    aligned: (column: number) => Alignment | undefined,
    header: boolean,
    breaksOf: (column: number) => readonly number[] | undefined,
    anchor?: string,
  ): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(header && { tableHeader: true }),
      ...(height !== undefined && { height: { value: height, rule: HeightRule.ATLEAST } }),
      children: cells.map(
        (inlines, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              cellParagraph(inlines, style, aligned(column), context, {
                breaks: breaksOf(column),
                anchor: column === 0 ? anchor : undefined,
              }),
            ],
          }),
      ),
    })
  const table = new WordTable({
    style: gridTableId,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        block.columns.map(({ heading }) => heading),
        'tableHead',
        measures?.header,
        () => undefined,
        true,
        breaksIn(-1),
      ),
      ...block.rows.map(({ cells, total, anchor }, number) =>
        row(
          cells,
          total ? 'tableTotal' : 'tableCell',
          measures?.rows[number],
          (column) => block.columns[column]?.align,
          false,
          breaksIn(number),
          anchor,
        ),
      ),
    ],
  })
  return [...beforeTable(block, context), table]
}

/**
 * A table cannot carry a page break: the caption does, or a paragraph of no height. Either keeps with the table: without,
 * LibreOffice moves a table whose first row does not fit, but leaves its rows and the text after it where they first stood.
 */
function beforeTable({ caption }: Table, context: BlockContext): readonly FileChild[] {
  if (caption) {
    return [
      new Paragraph({
        style: paragraphStyles.caption.id,
        children: runsOf(caption, context),
        ...placement(context),
      }),
    ]
  }
  return [writeSpacer({ newPage: context.newPage, keepNext: true }), writeSpacer({ keepNext: true })]
}

function cellParagraph(
  inlines: readonly Inline[],
  style: StyleName,
  align: Alignment | undefined,
  context: BlockContext,
  { breaks, anchor }: { readonly breaks: readonly number[] | undefined; readonly anchor: string | undefined },
): Paragraph {
  const differs = align !== undefined && align !== context.form.styles[style].align
  const runs = runsOf(inlines, context, breaks)
  return new Paragraph({
    style: paragraphStyles[style].id,
    children: anchor === undefined ? runs : context.bookmarks.place(anchor, runs),
    ...(differs && { alignment: alignments[align] }),
  })
}

/** Twips of equal columns over the text's width, for a table that the layout does not measure. */
function evenWidths(count: number, { form }: BlockContext): readonly number[] {
  const width = Math.floor((form.page.width - form.page.left - form.page.right) / Math.max(1, count))
  return Array.from({ length: count }, () => width)
}
