import { unzipSync } from 'fflate'
import type { Cell, MergeRange, Sheet } from 'hucre/xlsx'
import { columnName, type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import { decodeText } from '../../text/index.ts'
import { cellAt } from './cell-place.ts'
import { type BookFormat, detectFormat } from './detect-format.ts'
import { emptyCell, type GridCell, type SheetGrid } from './grid.ts'
import { largestBook, largestUnpacked, mostCells, mostColumns, mostParts, mostRows } from './limits.ts'
import { readCell, textCell } from './read-cell.ts'

const saveAs = '用 Excel 或 WPS 打开它，选“文件—另存为”，类型选“Excel 工作簿（*.xlsx）”，再导入新存的文件'

/** What is said of files that are no workbook of ours, and what to do. */
const refusals: Readonly<
  Record<
    Exclude<BookFormat, 'xlsx' | 'text'>,
    readonly ['book-old' | 'book-encrypted' | 'book-format', string, string]
  >
> = {
  'old-excel': ['book-old', '是旧版 Excel 的 .xls 文件', saveAs],
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

/**
 * Reads the sheets of a workbook (.xlsx) or the one of a .csv file (UTF-8, GBK or UTF-16), whatever its name says.
 * Hidden sheets are left out and told. `name` is how messages call the file. Undefined if it cannot be read.
 */
export async function readBook(
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<readonly SheetGrid[] | undefined>> {
  if (bytes.length > largestBook)
    return refuse(tooLarge(name, `有${Math.ceil(bytes.length / (1 << 20))}兆，超过了${largestBook >> 20}兆`))
  const format = detectFormat(bytes)
  if (format === 'text') return readText(name, bytes)
  if (format !== 'xlsx') {
    const [code, message, hint] = refusals[format]
    return refuse(diagnose(code, `“${name}”${message}`, undefined, [hint]))
  }
  const bomb = findBomb(name, bytes)
  if (bomb) return refuse(bomb)
  return readWorkbook(name, bytes)
}

const refuse = (diagnostic: Diagnostic): Outcome<undefined> => ({
  value: undefined,
  diagnostics: [diagnostic],
})

const tooLarge = (name: string, reason: string): Diagnostic =>
  diagnose('book-too-large', `“${name}”${reason}`, undefined, [
    '把台账以外的内容（照片、没有用的格子）删去，或者一个学期存一个文件',
  ])

const unreadable = (name: string): Diagnostic =>
  diagnose('book-unreadable', `“${name}”打不开，文件可能没有拷完整，或者已经损坏`, undefined, [saveAs])

/** Sums up what the parts say of their size before anything is unpacked; the reader holds each part to what it says. */
function findBomb(name: string, bytes: Uint8Array): Diagnostic | undefined {
  let parts = 0
  let size = 0
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        parts += 1
        size += originalSize
        return false
      },
    })
  } catch {
    // fflate throws for what is no zip.
    return unreadable(name)
  }
  if (parts <= mostParts && size <= largestUnpacked) return undefined
  return tooLarge(name, `展开以后有${Math.ceil(size / (1 << 20))}兆、${parts}个部分，不像是台账`)
}

async function readWorkbook(
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<readonly SheetGrid[] | undefined>> {
  const { readXlsx } = await import('hucre/xlsx')
  const hidden: string[] = []
  const book = await readXlsx(bytes, {
    readStyles: true,
    maxRows: mostRows + 1,
    sheets: (info) => {
      const shown = info.hidden !== true && info.veryHidden !== true
      if (!shown) hidden.push(info.name)
      return shown
    },
  }).catch((error: unknown) => (error instanceof Error ? error : new Error('unknown')))
  if (book instanceof Error)
    return refuse(
      // The library refuses sheets whose cells stand so far apart that a table of them would fill the memory.
      /over the \d+ limit/.test(book.message)
        ? tooLarge(name, '里有格子离表格很远（在几万行、几百列以外），按整张表算太大了')
        : unreadable(name),
    )
  const diagnostics = hidden.map((sheet) =>
    diagnose(
      'sheet-hidden',
      `工作表“${sheet}”是隐藏的，没有导入`,
      cellAt({ file: name, name: sheet }, 0, 0),
      ['要导入它，在 Excel 里取消隐藏，保存后再导入'],
    ),
  )
  const cells = book.sheets.reduce(
    (sum, { rows }) => sum + rows.reduce((count, row) => count + row.length, 0),
    0,
  )
  const long = book.sheets.find(({ rows }) => rows.length > mostRows)
  if (long) return refuse(tooLarge(name, `的工作表“${long.name}”超过了${mostRows}行`))
  if (cells > mostCells) return refuse(tooLarge(name, `有${cells}个格子，超过了${mostCells}个`))
  for (const sheet of book.sheets) diagnostics.push(...reportCut(name, sheet.name, sheet.rows))
  return { value: book.sheets.map((sheet) => toGrid(name, sheet)), diagnostics }
}

/** Says where a sheet goes on behind the last column that is read. */
function reportCut(
  file: string,
  sheet: string,
  rows: readonly (readonly unknown[])[],
): readonly Diagnostic[] {
  const row = rows.findIndex((cells) =>
    cells.slice(mostColumns).some((value) => value !== null && value !== undefined && value !== ''),
  )
  if (row < 0) return []
  return [
    diagnose(
      'column-cut',
      `工作表“${sheet}”有${mostColumns}列以后的内容（从${columnName(mostColumns)}列起），没有导入`,
      cellAt({ file, name: sheet }, row, mostColumns),
      [`只读前${mostColumns}列：后面的有用，就移到前面来`],
    ),
  ]
}

function toGrid(file: string, sheet: Sheet): SheetGrid {
  const rows = sheet.rows.map((row, index) =>
    row.slice(0, mostColumns).map((value, column) => readCell(value, detailAt(sheet, index, column))),
  )
  for (const merge of sheet.merges ?? []) spread(rows, merge)
  const hiddenRows = new Set(
    [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden === true ? [row] : [])),
  )
  return { file, name: sheet.name, rows, hiddenRows }
}

const detailAt = ({ cells }: Sheet, row: number, column: number): Cell | undefined =>
  cells?.get(`${row},${column}`)

/** Gives every cell of a merge the text of its first one. */
function spread(rows: GridCell[][], { startRow, startCol, endRow, endCol }: MergeRange): void {
  const first = rows[startRow]?.[startCol]
  if (first === undefined || first.type === 'empty') return
  const merged = { ...first, merged: { row: startRow, column: startCol } }
  for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1) {
    const cells = rows[row]
    if (!cells) continue
    for (let column = startCol; column <= Math.min(endCol, mostColumns - 1); column += 1) {
      while (cells.length <= column) cells.push(emptyCell)
      cells[column] = merged
    }
  }
}

async function readText(name: string, bytes: Uint8Array): Promise<Outcome<readonly SheetGrid[] | undefined>> {
  const decoded = decodeText(bytes)
  if (decoded.encoding === 'unknown') return refuse(unreadable(name))
  const open = unclosedQuote(decoded.text)
  if (open !== undefined)
    return refuse(
      diagnose(
        'book-unreadable',
        `“${name}”第${open}行的双引号（"）有开头没有结尾，后面的分不清格子`,
        undefined,
        ['用记事本打开它，把这个引号补齐或删掉，再导入'],
      ),
    )
  const { parseCsv } = await import('hucre/csv')
  const rows = parseCsv(decoded.text, { maxRows: mostRows + 1 })
  if (rows.length > mostRows) return refuse(tooLarge(name, `超过了${mostRows}行`))
  const sheet = name.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
  const grid = rows.map((row) => row.slice(0, mostColumns).map((value) => textCell(String(value ?? ''))))
  return {
    value: [{ file: name, name: sheet, rows: grid, hiddenRows: new Set() }],
    diagnostics: reportCut(name, sheet, rows),
  }
}

/** The line, from 1, of a quotation mark that opens a cell and is never closed. */
function unclosedQuote(text: string): number | undefined {
  let line = 1
  let opened: number | undefined
  let isStart = true
  for (const character of text) {
    if (character === '"' && (isStart || opened !== undefined))
      opened = opened === undefined ? line : undefined
    // A mark right behind a closing one is a doubled one inside the cell.
    isStart = character === '"' ? true : /[,;\t\r\n]/.test(character)
    if (character === '\n') line += 1
  }
  return opened
}
