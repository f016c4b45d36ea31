import type { ColumnPreview, LedgerImport, SheetPreview } from '../app/import/index.ts'
import { formatTable } from './table.ts'
import { changesText } from './take-back-text.ts'

/** How many rows of each sheet are shown. */
const mostRows = 8

const ways: Readonly<Record<ColumnPreview['how'], string>> = {
  exact: '同名',
  known: '同义',
  similar: '相近，请核对',
  told: '写明的',
  note: '没有对应的字段',
  ignored: '不导入',
}

/** Describes what an import will do, sheet by sheet, with the first rows of each or `all`. */
export function previewText({ sheets, ledgers, corrections }: LedgerImport, all = false): string {
  if (sheets.length === 0) return ''
  const changes = changesText({ ledgers: corrections })
  const total = ledgers.map(({ file, records }) => `${file} 添 ${records} 条`).join('，')
  return [
    ...sheets.map((sheet) => sheetText(sheet, all)),
    ...(changes === '' ? [] : [`以前导入过、表里又改了的：\n${changes}`]),
    total === '' ? '没有要添的记录。' : `合计：${total}。`,
  ].join('\n\n')
}

function sheetText(
  { sheet, kind, term, header, columns, remembered, added, known, left, pictures }: SheetPreview,
  all: boolean,
): string {
  const [first, last] = header
  const rows = last < first ? '没有表头' : `表头在第 ${first}${first === last ? '' : ` 至 ${last}`} 行`
  const title = `工作表“${sheet}” → ${kind}台账（${term}），${rows}${remembered ? '，栏目照上次的对应' : ''}`
  const counts = `  新记录 ${added.length} 条，已有 ${known} 条，没有导入 ${left} 行${pictures > 0 ? `，照片 ${pictures} 张` : ''}`
  const plain = columns.filter(({ how, header: name, field }) => how === 'exact' && field === name)
  if (added.length === 0) return `${title}\n${counts}`
  const told = columns.filter((column) => !plain.includes(column))
  const lines = [
    title,
    ...(plain.length > 0 ? [`  同名的栏目：${plain.map(({ header: name }) => name).join('、')}`] : []),
    ...(told.length > 0 ? [columnTable(told, remembered)] : []),
    counts,
  ]
  const shown = added
    .slice(0, all ? added.length : mostRows)
    .map(({ row, id, summary }) => [`第${row}行`, id, summary])
  if (shown.length > 0) lines.push(indent(formatTable(['行', '编号', '内容'], shown)))
  if (shown.length < added.length) lines.push(`  ……还有 ${added.length - mostRows} 条，全部列出加 --all`)
  return lines.join('\n')
}

/** Every row that becomes a record, with all its fields, a line each, below a line for its sheet. */
export const rowLines = ({ sheets }: LedgerImport): readonly string[] =>
  sheets
    .filter(({ added }) => added.length > 0)
    .flatMap(({ sheet, kind, term, added }) => [
      `工作表“${sheet}” → ${kind}台账（${term}），新记录 ${added.length} 条`,
      ...added.map(
        ({ row, id, fields }) =>
          `  第${row}行 → ${id}  ${fields.map(([label, text]) => `${label} ${text}`).join('，')}`,
      ),
    ])

const columnTable = (columns: readonly ColumnPreview[], remembered: boolean): string =>
  indent(
    formatTable(
      ['列', '栏目', '放进', '对应'],
      columns.map(({ column, header, field, how }) => [
        column,
        header,
        field ?? (how === 'note' ? '备注' : '—'),
        how === 'told' && remembered ? '照上次' : ways[how],
      ]),
    ),
  )

const indent = (text: string): string => text.replace(/^/gm, '  ')
