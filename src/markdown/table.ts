import type { TableCell, Table as TableNode, TableRow as TableRowNode } from 'mdast'
import { type Inline, plainText, type Table, type TableRow } from '../document/index.ts'
import type { Context } from './context.ts'
import { toInlines } from './inlines.ts'

const alignments = { left: 'left', center: 'centre', right: 'right' } as const

/** A Markdown table; a row that begins with 合计, 小计 or 总计 is a sums row. Short rows are filled, long ones cut by Markdown itself. */
export function toTable(node: TableNode, context: Context): Table {
  const [head, ...body] = node.children
  const cells = (row: TableRowNode | undefined): readonly (readonly Inline[])[] =>
    (row?.children ?? []).map((cell: TableCell) => toInlines(cell.children, context))
  const headings = cells(head)
  return {
    type: 'table',
    columns: headings.map((heading, index) => ({
      heading,
      align: alignments[node.align?.[index] ?? 'left'],
    })),
    rows: body.map((row) => toRow(cells(row), headings.length)),
  }
}

function toRow(cells: readonly (readonly Inline[])[], width: number): TableRow {
  const filled = Array.from({ length: width }, (_, index) => cells[index] ?? [])
  return { cells: filled, ...(isTotal(filled[0] ?? []) && { total: true }) }
}

const isTotal = (cell: readonly Inline[]): boolean =>
  /^(合计|小计|总计)$/.test(plainText(cell).replaceAll(/\s/g, ''))
