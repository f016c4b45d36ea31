import type { Cell, CellValue } from 'hucre/xlsx'
import { dropForbidden, hasForbidden } from '../../text/index.ts'
import { emptyCell, type GridCell } from './grid.ts'

/** The digits that a spreadsheet shows; beyond them is the noise of binary fractions. */
const significantDigits = 12

/** The meanings of a formula's error values. */
const faults: ReadonlyMap<string, string> = new Map([
  ['#REF!', '公式引用的单元格已经不在了（#REF!）'],
  ['#DIV/0!', '公式里除以了零（#DIV/0!）'],
  ['#VALUE!', '公式里的内容不能计算（#VALUE!）'],
  ['#NAME?', '公式里有不认识的名称（#NAME?）'],
  ['#N/A', '公式没有查到（#N/A）'],
  ['#NUM!', '公式算不出数（#NUM!）'],
  ['#NULL!', '公式的区域不对（#NULL!）'],
])

/** The id of the picture that a formula of WPS shows in a cell; undefined for any other cell. */
export function pictureId(value: CellValue | undefined, detail: Cell | undefined): string | undefined {
  const formula = typeof value === 'string' && value.includes('DISPIMG(') ? value : (detail?.formula ?? '')
  return /^=?\s*(?:_xlfn\.)?DISPIMG\(\s*"([^"]+)"/.exec(formula)?.[1]
}

/** The text of a cell that is struck out: all of it, or some of its runs. */
export function struckText(cell: GridCell, detail: Cell | undefined): string {
  if (detail?.style?.font?.strikethrough === true && !(detail.richText?.length ?? 0)) return cell.text
  return (detail?.richText ?? [])
    .filter(({ font }) => font?.strikethrough ?? detail?.style?.font?.strikethrough ?? false)
    .map(({ text }) => text)
    .join('')
    .trim()
}

/** The text of a cell that is not struck out. */
export const standingText = (detail: Cell | undefined): string =>
  (detail?.richText ?? [])
    .filter(({ font }) => !(font?.strikethrough ?? detail?.style?.font?.strikethrough ?? false))
    .map(({ text }) => text)
    .join('')

/** Reads a cell of a workbook. `detail` contains its formula and number format, if any. */
export function readCell(value: CellValue | undefined, detail: Cell | undefined): GridCell {
  if (value === null || value === undefined)
    return detail?.formula !== undefined && detail.formula !== ''
      ? fault('公式还没有算出结果，在 Excel 里打开保存一次就有了')
      : emptyCell
  if (value instanceof Date) return dayCell(value)
  if (typeof value === 'boolean') return { type: 'text', text: value ? '是' : '否' }
  if (typeof value === 'number') return numberCell(value, detail?.style?.numFmt)
  const known = faults.get(value.trim())
  if (known !== undefined) return fault(known)
  return textCell(value)
}

const fault = (reason: string): GridCell => ({ type: 'fault', text: '', reason })

/** Reads a cell of a workbook exported from ledgers, in which text is always text, whatever it looks like. */
export function readExportedCell(value: CellValue | undefined, detail: Cell | undefined): GridCell {
  const isText = typeof value === 'string' && detail?.formula === undefined && detail?.type !== 'error'
  const cell = isText ? textCell(value) : readCell(value, detail)
  if (!isText || cell.type !== 'text' || hasForbidden(value)) return cell
  return { ...cell, written: value }
}

/** A cell for a text, without characters that a ledger must not contain; trailing white space on lines is removed. */
export function textCell(written: string): GridCell {
  // Excel puts an apostrophe before a number that is to remain text; some programs write it to the file.
  const text = dropForbidden(written.replace(/^'(?=\S)/, ''))
    .text.replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
  return text === '' ? emptyCell : { type: 'text', text }
}

function dayCell(date: Date): GridCell {
  if (Number.isNaN(date.getTime())) return fault('日期不对')
  const [day = '', time = ''] = date.toISOString().split('T')
  const clock = time.slice(0, 5)
  // Before 1900-03 there are only times of day: to a spreadsheet, 9:30 is in January 1900.
  if (day < '1900-03-01') return { type: 'text', text: clock }
  return { type: 'day', text: clock === '00:00' ? day : `${day} ${clock}` }
}

function numberCell(value: number, format: string | undefined): GridCell {
  if (!Number.isFinite(value)) return fault('不是数')
  if (format !== undefined && /^[0#.,]+%$/.test(format))
    return { type: 'text', text: `${plain(value * 100)}%` }
  return { type: 'number', text: plain(value) }
}

/** Formats a number without exponent and without binary noise. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(significantDigits))
  if (Number.isInteger(rounded)) return BigInt(rounded).toString()
  return rounded.toString().includes('e') ? rounded.toFixed(significantDigits) : rounded.toString()
}
