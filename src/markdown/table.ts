import type { TableCell, Table as TableNode, TableRow as TableRowNode } from 'mdast'
import { type Inline, plainText, type Table, type TableRow } from '../document/index.ts'
import { type Context, reportAt } from './context.ts'
import { toInlines } from './inlines.ts'

const alignments = { left: 'left', center: 'centre', right: 'right' } as const

/**
 * Converts a Markdown table; a row that begins with 合计, 小计 or 总计 is a row of totals. Short rows are padded; one with more cells
 * than the header is reported and makes the table wider.
 */
export function toTable(node: TableNode, context: Context): Table {
  const [head, ...body] = node.children
  const cells = (row: TableRowNode | undefined): readonly (readonly Inline[])[] =>
    (row?.children ?? []).map((cell: TableCell) => toInlines(cell.children, context))
  const headings = cells(head)
  const rows = body.map(cells)
  const width = rows.reduce((most, row) => Math.max(most, row.length), headings.length)
  reportWideRows(body, headings.length, context)
  return {
    type: 'table',
    columns: Array.from({ length: width }, (_, index) => ({
      heading: headings[index] ?? [],
      align: alignments[node.align?.[index] ?? 'left'],
    })),
    rows: rows.map((row) => toRow(row, width)),
  }
}

function reportWideRows(body: readonly TableRowNode[], width: number, context: Context): void {
  for (const row of body) {
    const extra = row.children[width]
    if (!extra) continue
    reportAt(
      context,
      extra,
      'markdown-table-wide',
      `表格这一行有${row.children.length}格，表头只有${width}格，多出的格印在没有栏目名的一栏里`,
      ['给表头补上栏目名；格子里本来就有“|”的，写成“\\|”。'],
    )
  }
}

function toRow(cells: readonly (readonly Inline[])[], width: number): TableRow {
  const filled = Array.from({ length: width }, (_, index) => cells[index] ?? [])
  return { cells: filled, ...(isTotal(filled[0] ?? []) && { total: true }) }
}

const isTotal = (cell: readonly Inline[]): boolean =>
  /^(合计|小计|总计)$/.test(plainText(cell).replaceAll(/\s/g, ''))
