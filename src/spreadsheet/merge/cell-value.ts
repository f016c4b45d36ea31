import type { FieldDefinition, FieldValue, Term } from '../../records/index.ts'
import { exportedText } from '../exported-text.ts'
import { emptyCell, type GridCell } from '../import/grid.ts'
import { settleExported } from '../import/settle-cell.ts'
import { unitOf } from '../kind-fields.ts'

/** What a cell says for a field: nothing, a value with the text for a ledger, or something that cannot be read. */
export type CellValue =
  | { readonly type: 'empty' }
  | {
      readonly type: 'value'
      readonly value: FieldValue
      /** As written in a ledger. */
      readonly text: string | readonly string[]
      /** The measure word behind a quantity. */
      readonly unit?: string
      /** As the export would show it. */
      readonly shown: string
    }
  | { readonly type: 'fault'; readonly written: string; readonly reason: string }

/** The value that a record of the ledger has. */
export function valueInLedger(field: FieldDefinition, value: FieldValue | undefined): CellValue {
  const shown = exportedText(field, value)
  return value === undefined || shown === ''
    ? { type: 'empty' }
    : { type: 'value', value, text: shown, shown }
}

/** Reads a cell for a field. `unit` is the one in the column's header. */
export function readCellValue(
  cell: GridCell,
  field: FieldDefinition,
  unit: string | undefined,
  term: Term,
): CellValue {
  // The header states the unit in which the value is exported; only another one changes it.
  const settled = settleExported(cell, field, {
    term,
    unit: unit === unitOf(field) ? undefined : unit,
  })
  if (settled.type === 'empty') return { type: 'empty' }
  if (settled.type === 'fault') return { type: 'fault', written: cell.text, reason: settled.reason }
  const { value, text, list, unit: measure } = settled
  const shown = exportedText(field, value)
  if (shown === '') return { type: 'empty' }
  const lines = field.type === 'texts' && Array.isArray(value) ? value.map(String) : undefined
  return {
    type: 'value',
    value,
    text: list ?? (lines && lines.length > 1 ? lines : text),
    shown,
    ...(measure !== undefined && { unit: measure }),
  }
}

/** The value of a text as it was exported. */
export const readExportedText = (text: string, field: FieldDefinition, term: Term): CellValue =>
  readCellValue(text === '' ? emptyCell : { type: 'text', text, written: text }, field, undefined, term)

/**
 * Whether two cells say the same: numbers up to the digits that a spreadsheet shows, dates by their days, texts up to the width of
 * letters and digits and the white space around lines, which programs and input methods change by themselves.
 */
export function saySame(a: CellValue, b: CellValue): boolean {
  if (a.type === 'empty' || b.type === 'empty') return a.type === b.type
  if (a.type === 'fault' || b.type === 'fault') return shownIn(a) === shownIn(b)
  const [one, other] = [a.value, b.value]
  if (typeof one === 'number' && typeof other === 'number')
    return Number(one.toPrecision(significant)) === Number(other.toPrecision(significant))
  if (typeof one === 'object' && 'precision' in one)
    return (
      typeof other === 'object' && 'precision' in other && one.start === other.start && one.end === other.end
    )
  return plain(a.shown) === plain(b.shown)
}

const significant = 12

/** What a cell says, in the form in which texts are compared. */
export const shownIn = (value: CellValue | undefined): string => plain(textIn(value))

/** What a cell says, for messages; empty if it is empty. */
export function textIn(value: CellValue | undefined): string {
  if (value === undefined || value.type === 'empty') return ''
  return value.type === 'fault' ? value.written : value.shown
}

/** A text without what programs change by themselves. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0\u3000]+/g, ' ').trim())
    .join('\n')
    .trim()
