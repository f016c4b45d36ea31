import { unzipSync } from 'fflate'
import type {
  Cell,
  CellStyle,
  CellValue,
  ColumnDef,
  DataValidation,
  WriteOptions,
  WriteSheet,
} from 'hucre/xlsx'
import { cellName, columnName } from '../../diagnostics/index.ts'
import { escapeLiterals } from '../../text/index.ts'
import { bookMark } from '../book-mark.ts'
import type { BookCell } from './cell.ts'
import { columnWidth, fitWidths, rowHeight } from './column-width.ts'
import { keepTexts } from './keep-texts.ts'
import { holdRows, type LongSheet } from './long-sheet.ts'
import { orderStyles } from './order-styles.ts'
import type { BookSheet, EntryRule, HiddenSheet, SheetColumn } from './sheet.ts'
import { fitCell, fitText, textLimits } from './text-limits.ts'
import { zipBook } from './zip-book.ts'

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number]

/** The number of rows below the header that a rule covers. */
const ruledRows = 1000
const thin = { style: 'thin', color: { rgb: 'A6A6A6' } } as const
const border = { top: thin, right: thin, bottom: thin, left: thin }
const font = { name: '宋体', size: 11 } as const
const dark = { rgb: '000000' }
const grey = { rgb: '969696' }

const cellStyle: CellStyle = { font, border, alignment: { vertical: 'center', wrapText: true } }
const headerStyle: CellStyle = {
  font: { ...font, bold: true, color: dark },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7E6E6' } },
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const totalStyle: CellStyle = { ...cellStyle, font: { ...font, bold: true } }
const greyStyle: CellStyle = { ...cellStyle, font: { ...font, italic: true, color: grey } }

/**
 * Writes sheets as a workbook for Excel, WPS and LibreOffice: a bold, frozen header with a filter; set up for printing on A4
 * landscape, with the header row repeated and school and term in the page header. Deterministic: it contains no date and no user,
 * and always uses the same deflater. `hidden` is a sheet of texts that programs keep but do not list.
 */
export async function writeBook(
  given: readonly BookSheet[],
  title: string,
  hidden?: HiddenSheet,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const epoch = new Date(0)
  const long: LongSheet[] = []
  for (const sheet of given) long.push(await holdRows(sheet))
  const sheets = long.map(({ held }) => held)
  const bytes = await writeXlsx({
    sheets: [
      ...sheets.map(toWriteSheet),
      ...(hidden
        ? [{ name: hidden.name, rows: hidden.rows.map((row) => row.map(cellText)), veryHidden: true }]
        : []),
    ],
    properties: { title, creator: bookMark.creator, created: epoch, modified: epoch },
    defaultFont: font,
    namedRanges: sheets.flatMap(toNames),
  })
  // The platform's own deflater differs between machines, fflate's does not.
  return zipBook(
    keepTexts(orderStyles(unzipSync(bytes))),
    new Map(
      long.flatMap((sheet, at) =>
        sheet.rest
          ? [[`xl/worksheets/sheet${at + 1}.xml`, { rows: sheet.rest, widths: widthsOf(sheet.held) }]]
          : [],
      ),
    ),
  )
}

/**
 * The names under which Excel stores the rows repeated on every page. Quoted, because the library does not quote names with a
 * dash.
 */
function toNames({ name }: BookSheet): readonly NamedRange[] {
  const quoted = `'${name.replaceAll("'", "''")}'`
  return [{ name: '_xlnm.Print_Titles', range: `${quoted}!$1:$1`, scope: name }]
}

function toWriteSheet(sheet: BookSheet): WriteSheet {
  const { columns, rows, later, totals } = sheet
  const all = [...rows, ...(totals ? [totals] : [])]
  const widths = widthsOf(sheet)
  const header = columns.map((column) => ({ value: column.header }))
  const last = cellName(rows.length + (later?.many ?? 0), columns.length - 1)
  return {
    name: sheet.name,
    columns: columns.map((column, index) => toColumn(column, widths[index] ?? 0)),
    rows: [
      columns.map(({ header }) => cellText(header)),
      ...all.map((row) =>
        row.map(({ value }): CellValue => (typeof value === 'string' ? cellText(value) : value)),
      ),
    ],
    cells: styledCells(sheet),
    rowDefs: new Map([header, ...all].map((row, index) => [index, { height: rowHeight(row, widths) }])),
    autoFilter: { range: `A1:${last}` },
    freezePane: { rows: 1 },
    dataValidations: (sheet.rules ?? []).map(toValidation),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.6, right: 0.6, top: 0.9, bottom: 0.7, header: 0.4, footer: 0.35 },
      horizontalCentered: true,
    },
    // An ampersand starts a code in these texts.
    headerFooter: {
      oddHeader: `&C&14 ${fitText(sheet.heading.replaceAll('&', '&&'), textLimits.heading)}`,
      oddFooter: '&C第 &P 页，共 &N 页',
    },
  }
}

const widthsOf = ({ columns, rows, totals }: BookSheet): readonly number[] =>
  fitWidths(
    columns.map(({ header }, index) =>
      columnWidth(
        header,
        [...rows, ...(totals ? [totals] : [])].map((row) => row[index] ?? { value: null }),
      ),
    ),
  )

const toColumn = ({ format }: SheetColumn, width: number): ColumnDef => ({
  width,
  style: format === undefined ? cellStyle : { ...cellStyle, numFmt: format },
})

/** Cells that need more than their column's style: header, totals, examples, numbers with their own format. */
function styledCells({ columns, rows, totals, greyRows }: BookSheet): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>()
  columns.forEach(({ note }, column) => {
    cells.set(`0,${column}`, {
      style: headerStyle,
      ...(note !== undefined && { comment: { text: cellText(note), author: '' } }),
    })
  })
  const place = (row: readonly BookCell[], index: number, style: CellStyle): void => {
    row.forEach(({ value, format, formula, link }, column) => {
      const plain = format === undefined || format === columns[column]?.format
      if (style === cellStyle && plain && link === undefined) return
      cells.set(`${index},${column}`, {
        style: format === undefined ? style : { ...style, numFmt: format },
        ...(formula !== undefined && { value, formula, formulaResult: value }),
        ...(link !== undefined && { hyperlink: hyperlinkOf(link) }),
      })
    })
  }
  rows.forEach((row, index) => {
    place(row, index + 1, greyRows?.has(index) === true ? greyStyle : cellStyle)
  })
  if (totals) place(totals, rows.length + 1, totalStyle)
  return cells
}

const cellText = (text: string): string => escapeLiterals(fitCell(text))

const hyperlinkOf = (link: string): NonNullable<Cell['hyperlink']> =>
  link.startsWith('#') ? { target: '', location: link.slice(1) } : { target: encodeURI(link) }

const ruleTypes: Readonly<Record<EntryRule['type'], Partial<DataValidation>>> = {
  choice: { type: 'list' },
  // From 2000 to 2099.
  date: { type: 'date', operator: 'between', formula1: '36526', formula2: '73050' },
  number: { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' },
}

const toValidation = ({ column, type, choices, strict, message }: EntryRule): DataValidation => ({
  type: 'list',
  ...ruleTypes[type],
  ...(choices && { values: choices.map(escapeLiterals) }),
  allowBlank: true,
  showInputMessage: true,
  inputMessage: fitText(escapeLiterals(message), textLimits.message),
  showErrorMessage: true,
  errorStyle: strict === true ? 'stop' : 'warning',
  errorTitle: '请核对',
  errorMessage: fitText(escapeLiterals(message), textLimits.message),
  range: `${columnName(column)}2:${columnName(column)}${ruledRows + 1}`,
})
