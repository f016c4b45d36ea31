import { strFromU8, unzipSync } from 'fflate'
import type { MergeRange, Sheet } from 'hucre/xlsx'
import type { Outcome } from '../../diagnostics/index.ts'
import { escapeXml } from '../../text/index.ts'
import { baseSheetName, type ExportBase, readBase } from '../export-base.ts'
import { attachExtras, type BookExtras, extrasOf } from '../import/attach-extras.ts'
import { refuse, tooLarge, unreadable } from '../import/book-refusals.ts'
import { findExcess } from '../import/find-excess.ts'
import { emptyCell, type GridCell, type SheetGrid } from '../import/grid.ts'
import { limits } from '../import/limits.ts'
import { readExportedCell } from '../import/read-cell.ts'

/** A workbook that was exported from ledgers, as it is now, and what it contained then. */
export interface ReturnedBook {
  readonly base: ExportBase
  /** All sheets but that of the base, hidden ones included. */
  readonly grids: readonly SheetGrid[]
}

/**
 * Reads a workbook that states what was exported. Undefined without diagnostics if it is no such workbook, so that it is to be read
 * like any other. `name` is the file's name in messages.
 */
export async function readReturned(
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<ReturnedBook | undefined>> {
  const other = { value: undefined, diagnostics: [] }
  if (!mayBeReturned(bytes)) return other
  const excess = findExcess(bytes)
  if (excess !== undefined)
    return refuse(excess === 'damaged' ? unreadable(name) : tooLarge(name, excess.reason))
  const { readXlsx } = await import('hucre/xlsx')
  const book = await readXlsx(bytes, { readStyles: true, maxRows: limits.rows + 1 })
    // Whatever the library throws, the import that comes next explains it.
    .catch(() => undefined)
  const base = book && readBase(book.sheets.find((sheet) => sheet.name === baseSheetName)?.rows ?? [])
  if (!book || !base) return other
  const grids = book.sheets
    .filter((sheet) => sheet.name !== baseSheetName)
    .map((sheet) => toGrid(name, sheet, extrasOf(book)))
  return { value: { base, grids }, diagnostics: [] }
}

/** Whether a workbook has a sheet with the name of the base; looks only at the list of sheets. */
function mayBeReturned(bytes: Uint8Array): boolean {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === 'xl/workbook.xml' && originalSize < limits.part,
    })
    const list = parts['xl/workbook.xml']
    return list !== undefined && strFromU8(list).includes(`"${escapeXml(baseSheetName)}"`)
  } catch {
    // fflate throws if it is not a zip file, which the import explains.
    return false
  }
}

function toGrid(file: string, sheet: Sheet, extras: BookExtras): SheetGrid {
  const { name, rows, cells, merges = [], rowDefs } = sheet
  const read = rows.map((row, index) =>
    row
      .slice(0, limits.columns)
      .map((value, column) => readExportedCell(value, cells?.get(`${index},${column}`))),
  )
  for (const merge of merges) spread(read, merge)
  attachExtras(read, sheet, extras)
  const hidden = [...(rowDefs ?? [])].flatMap(([row, definition]) =>
    definition.hidden === true ? [row] : [],
  )
  return {
    file,
    name,
    rows: read,
    hiddenRows: new Set(hidden),
    hiddenColumns: new Set(),
    boxes: [],
    isOurs: true,
  }
}

/** Gives every cell of a merged range the content of the first one. */
function spread(rows: GridCell[][], { startRow, startCol, endRow, endCol }: MergeRange): void {
  const first = rows[startRow]?.[startCol]
  if (first === undefined || first.type === 'empty') return
  for (const cells of rows.slice(startRow, endRow + 1))
    for (let column = startCol; column <= Math.min(endCol, limits.columns - 1); column += 1) {
      while (cells.length <= column) cells.push(emptyCell)
      cells[column] = first
    }
}
