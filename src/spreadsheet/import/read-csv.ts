import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import { decodeText } from '../../text/index.ts'
import { refuse, reportCut, rowBeyond, tooLarge, unreadable } from './book-refusals.ts'
import type { GridCell, SheetGrid } from './grid.ts'
import { limits } from './limits.ts'
import { textCell } from './read-cell.ts'
import { type CsvSplit, splitCsv } from './split-csv.ts'

/** How many characters are searched for the delimiter. */
const sample = 1 << 16

/** Reads a .csv file as a workbook of one sheet, piece by piece. `name` is its name in messages. */
export async function readCsv(
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<readonly SheetGrid[] | undefined>> {
  const decoded = decodeText(bytes)
  if (decoded.encoding === 'unknown') return refuse(unreadable(name))
  const { detectDelimiter, parseCsv } = await import('hucre/csv')
  const text = decoded.text.replace(/^\ufeff/, '')
  const delimiter = detectDelimiter(text.slice(0, sample))
  const split = splitCsv(text, delimiter)
  if (split.type !== 'pieces') return refuse(explain(name, split))
  const sheet = name.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
  const rows: GridCell[][] = []
  const diagnostics: Diagnostic[] = []
  for (const { start, end } of split.pieces) {
    const parsed = parseCsv(text.slice(start, end), { delimiter, skipBom: false })
    const cut = diagnostics.length === 0 ? rowBeyond(parsed) : -1
    if (cut >= 0) diagnostics.push(reportCut(name, sheet, rows.length + cut))
    for (const row of parsed)
      rows.push(row.slice(0, limits.columns).map((value) => textCell(String(value ?? ''))))
  }
  return {
    value: [
      {
        file: name,
        name: sheet,
        rows,
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
        boxes: [],
        isOurs: false,
      },
    ],
    diagnostics,
  }
}

function explain(name: string, split: Exclude<CsvSplit, { readonly type: 'pieces' }>): Diagnostic {
  if (split.type === 'open')
    return diagnose(
      'book-unreadable',
      `“${name}”第${split.line}行的双引号（"）有开头没有结尾，后面的分不清格子`,
      undefined,
      ['用记事本打开它，把这个引号补齐或删掉，再导入。'],
    )
  const reasons = {
    rows: `超过了${limits.rows}行`,
    cells: `超过了${limits.cells}个格子`,
    cellText: `第${split.line}行有一个格子超过了${limits.cellText}个字`,
  }
  return tooLarge(name, reasons[split.limit])
}
