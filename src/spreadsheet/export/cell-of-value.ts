import type { FieldDefinition, FieldValue } from '../../records/index.ts'
import { dayNumber, formatDuration } from '../../text/index.ts'
import { writeListLines } from '../list-lines.ts'
import { type BookCell, emptyCell, formats } from './cell.ts'

/** Excel's serial number of 1970-01-01. */
const serialOfEpoch = 25_569

/** Excel's serial number of an ISO day; correct from 1 March 1900. */
export const serialOfDay = (iso: string): number => dayNumber(iso) + serialOfEpoch

/** The cell of a field's value: days as dates, amounts and counts as numbers, everything else as written in a ledger. */
export function cellOfValue(field: FieldDefinition, value: FieldValue | undefined): BookCell {
  if (value === undefined) return emptyCell
  if (typeof value === 'string') return { value }
  if (typeof value === 'boolean') return { value: value ? '是' : '否' }
  if (typeof value === 'number') return numberCell(field, value)
  if ('precision' in value)
    return value.precision === 'day'
      ? { value: serialOfDay(value.start), format: formats.date }
      : { value: value.text }
  return { value: writeListLines(value.filter((part) => typeof part !== 'object').map(String)) }
}

function numberCell({ type }: FieldDefinition, value: number): BookCell {
  if (type === 'duration') return { value: formatDuration(value) }
  if (type === 'money') return { value, format: formats.money }
  return Number.isInteger(value) ? { value, format: '0' } : { value, format: formats.number }
}
