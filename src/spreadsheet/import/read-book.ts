import type { Cell, MergeRange, Sheet } from 'hucre/xlsx'
import { diagnose, type Outcome } from '../../diagnostics/index.ts'
import { isLedgerBook } from '../book-mark.ts'
import { baseSheetName } from '../export-base.ts'
import { attachExtras, type BookExtras, extrasOf } from './attach-extras.ts'
import { refuse, reportCut, rowBeyond, saveAs, tooLarge, unreadable } from './book-refusals.ts'
import { cellAt } from './cell-place.ts'
import { type BookFormat, detectFormat } from './detect-format.ts'
import { findExcess } from './find-excess.ts'
import { findUnreadMedia } from './find-unread-media.ts'
import { emptyCell, type GridCell, type SheetGrid, valueOnly } from './grid.ts'
import { limits } from './limits.ts'
import { pictureId, readCell, readExportedCell, standingText, struckText, textCell } from './read-cell.ts'
import { readCsv } from './read-csv.ts'
import { readWordTables } from './read-word-tables.ts'

/** Messages for files that are not workbooks we can read, and what to do. */
const refusals: Readonly<
  Record<
    Exclude<BookFormat, 'xlsx' | 'word' | 'text'>,
    readonly ['book-old' | 'book-encrypted' | 'book-format', string, string]
  >
> = {
  'old-excel': ['book-old', '是旧版 Excel 的 .xls 文件', saveAs],
  'old-word': [
    'book-old',
    '是旧版 Word 的 .doc 文件',
    '用 Word 或 WPS 打开它，选“文件—另存为”，类型选“Word 文档（*.docx）”，再导入新存的文件。',
  ],
  encrypted: [
    'book-encrypted',
    '设了打开密码，读不出来',
    '用 Excel 或 WPS 打开，在“文件—信息—保护工作簿—用密码进行加密”里清空密码，另存为 .xlsx 再导入',
  ],
  'web-page': ['book-format', '其实是网页或 XML，只是扩展名像 Excel 文件（有的系统这样导出）', saveAs],
  ods: ['book-format', '是 .ods 文件', saveAs],
  zip: ['book-format', '不是 Excel 工作簿', saveAs],
  empty: ['book-format', '是空的，一个字节也没有', '找到原来的文件再导入'],
}

/** How many pictures a message names. */
const mostNamed = 6

/** How a workbook is read. */
export interface BookOptions {
  /** Whether texts that are struck out are read like any others. */
  readonly struck?: boolean
}

/**
 * Reads the sheets of a workbook (.xlsx), the tables of a Word file (.docx), or the only one of a .csv file (UTF-8, GBK or UTF-16),
 * whatever its extension. Hidden
 * sheets are left out and reported. `name` is the file's name in messages. Undefined if it cannot be read.
 */
export async function readBook(
  name: string,
  bytes: Uint8Array,
  { struck = false }: BookOptions = {},
): Promise<Outcome<readonly SheetGrid[] | undefined>> {
  if (bytes.length > limits.book)
    return refuse(tooLarge(name, `有${Math.ceil(bytes.length / (1 << 20))}兆，超过了${limits.book >> 20}兆`))
  const format = detectFormat(bytes)
  if (format === 'text') return readCsv(name, bytes)
  if (format === 'word') return readWordTables(name, bytes, struck)
  if (format !== 'xlsx') {
    const [code, message, hint] = refusals[format]
    return refuse(diagnose(code, `“${name}”${message}`, undefined, [hint]))
  }
  const excess = findExcess(bytes)
  if (excess !== undefined)
    return refuse(excess === 'damaged' ? unreadable(name) : tooLarge(name, excess.reason))
  return readWorkbook(name, bytes, struck)
}

async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  struck: boolean,
): Promise<Outcome<readonly SheetGrid[] | undefined>> {
  const { readXlsx } = await import('hucre/xlsx')
  const hidden: string[] = []
  let sheets = 0
  const book = await readXlsx(bytes, {
    readStyles: true,
    maxRows: limits.rows + 1,
    sheets: (info) => {
      if (info.name === baseSheetName) return false
      sheets += 1
      const shown = info.hidden !== true && info.veryHidden !== true
      if (!shown) hidden.push(info.name)
      return shown && sheets <= limits.sheets
    },
    // Whatever the library throws, the file cannot be read, which is reported to the user.
  }).catch((error: unknown) => (error instanceof Error ? error : new Error('unknown')))
  if (book instanceof Error)
    return refuse(
      // The library refuses sheets whose cells are so far apart that a table of them would exhaust memory.
      /over the \d+ limit/.test(book.message)
        ? tooLarge(name, '里有格子离表格很远（在几万行、几百列以外），按整张表算太大了')
        : unreadable(name),
    )
  const beyond = beyondLimits(book.sheets, sheets)
  if (beyond !== undefined) return refuse(tooLarge(name, beyond))
  const diagnostics = hidden.map((sheet) =>
    diagnose(
      'sheet-hidden',
      `工作表“${sheet}”是隐藏的，没有导入`,
      cellAt({ file: name, name: sheet }, 0, 0),
      ['要导入它，在 Excel 里取消隐藏，保存后再导入。'],
    ),
  )
  for (const sheet of book.sheets) {
    const row = rowBeyond(sheet.rows)
    if (row >= 0) diagnostics.push(reportCut(name, sheet.name, row))
  }
  const read = isLedgerBook(book.properties) ? readExportedCell : readCell
  const unread = findUnreadMedia(bytes, book)
  if (unread.length > 0)
    diagnostics.push(
      diagnose(
        'picture-unread',
        `“${name}”里有${unread.length}张图片认不出在哪一格，没有导入（${unread.slice(0, mostNamed).join('、')}${unread.length > mostNamed ? '……' : ''}）`,
        undefined,
        ['在 Excel 里把图片剪切出来，贴到记录那一行的格子里，再导入；或者另存出来，放进记录的照片文件夹。'],
      ),
    )
  const extras = extrasOf(book)
  const isOurs = isLedgerBook(book.properties)
  const grids = book.sheets.map((sheet) => toGrid(name, sheet, read, extras, { isOurs, struck }))
  return { value: grids, diagnostics }
}

/** What in a workbook exceeds the limits, phrased to follow its name. `many` is the number of its sheets. */
function beyondLimits(sheets: readonly Sheet[], many: number): string | undefined {
  if (many > limits.sheets) return `有${many}张工作表，超过了${limits.sheets}张`
  const long = sheets.find(({ rows }) => rows.length > limits.rows)
  if (long) return `的工作表“${long.name}”超过了${limits.rows}行`
  const cells = sheets.reduce((sum, sheet) => sum + cellsOf(sheet), 0)
  return cells > limits.cells ? `有${cells}个格子，超过了${limits.cells}个` : undefined
}

/** The number of cells, including those that merges fill. */
const cellsOf = ({ rows, merges = [] }: Sheet): number =>
  rows.reduce((count, row) => count + Math.min(row.length, limits.columns), 0) +
  merges.reduce((count, { startRow, startCol, endRow, endCol }) => {
    const high = Math.min(endRow, rows.length - 1) - startRow + 1
    const wide = Math.min(endCol, limits.columns - 1) - startCol + 1
    return count + Math.max(0, high) * Math.max(0, wide)
  }, 0)

function toGrid(
  file: string,
  sheet: Sheet,
  read: typeof readCell,
  extras: BookExtras,
  { isOurs, struck }: { readonly isOurs: boolean; readonly struck: boolean },
): SheetGrid {
  const rows = sheet.rows.map((row, index) =>
    row.slice(0, limits.columns).map((value, column): GridCell => {
      const detail = detailAt(sheet, index, column)
      const id = pictureId(value, detail)
      if (id !== undefined) {
        const bytes = extras.pictures.get(id)
        return bytes
          ? { ...emptyCell, pictures: [{ bytes }] }
          : { type: 'fault', text: '', reason: '是嵌在格子里的图片，文件里没有它' }
      }
      const cell = read(value, detail)
      return struck || cell.type === 'empty' ? cell : withoutStruck(cell, detail)
    }),
  )
  for (const merge of sheet.merges ?? []) spread(rows, merge)
  attachExtras(rows, sheet, extras)
  const hiddenRows = new Set(
    [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden === true ? [row] : [])),
  )
  const hiddenColumns = new Set(
    (sheet.columns ?? []).flatMap((column, index) => (column.hidden === true ? [index] : [])),
  )
  const boxes = (sheet.textBoxes ?? []).map(({ text }) => text.trim()).filter((text) => text !== '')
  return { file, name: sheet.name, rows, hiddenRows, hiddenColumns, boxes, isOurs }
}

/** Takes what is struck out of a cell's text. */
function withoutStruck(cell: GridCell, detail: Cell | undefined): GridCell {
  const struck = struckText(cell, detail)
  if (struck === '') return cell
  return { ...(struck === cell.text ? emptyCell : textCell(standingText(detail))), struck }
}

const detailAt = ({ cells }: Sheet, row: number, column: number): Cell | undefined =>
  cells?.get(`${row},${column}`)

/** Gives every cell of a merged range the text of the first one. */
function spread(rows: GridCell[][], { startRow, startCol, endRow, endCol }: MergeRange): void {
  const first = rows[startRow]?.[startCol]
  if (first === undefined || (first.type === 'empty' && !first.pictures && first.struck === undefined)) return
  // What is in the first cell besides its text is there once.
  const own = { ...first, merged: { row: startRow, column: startCol } }
  const merged = { ...valueOnly(first), merged: own.merged }
  for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1) {
    const cells = rows[row]
    if (!cells) continue
    for (let column = startCol; column <= Math.min(endCol, limits.columns - 1); column += 1) {
      while (cells.length <= column) cells.push(emptyCell)
      cells[column] = row === startRow && column === startCol ? own : merged
    }
  }
}
