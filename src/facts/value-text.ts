import type { FieldDefinition, FieldValue, LedgerDate } from '../records/index.ts'
import { approximate, formatDay, formatDuration, partsOfDay, plainDigits, wordMoney } from '../text/index.ts'

/** A date as it is printed: 2025年9月12日, 2025年9月, or as written if it is neither a day nor a month (四月初). */
export function dateText(date: LedgerDate): string {
  switch (date.precision) {
    case 'day':
      return formatDay(date.start)
    case 'month': {
      const { year, month } = partsOfDay(date.start)
      return `${year}年${month}月`
    }
    case 'period':
      return date.text
  }
}

/** A field's value as it is printed in prose and tables. */
export function valueText(value: FieldValue, field: FieldDefinition, unit?: string): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return numberText(value, field, unit)
  if (isDate(value)) return dateText(value)
  return value.map((part) => partText(part, field)).join('、')
}

function numberText(value: number, field: FieldDefinition, unit?: string): string {
  switch (field.type) {
    case 'money':
      return wordMoney(value, { form: '元' })
    case 'percent':
      return `${plainDigits(value)}%`
    case 'duration':
      return formatDuration(value)
    default:
      return approximate(value, unit === undefined ? {} : { unit })
  }
}

function partText(part: string | number | { readonly values: object }, field: FieldDefinition): string {
  if (typeof part === 'string') return part
  if (typeof part === 'number') return field.type === 'months' ? `${part}月` : plainDigits(part)
  const first = field.fields?.[0]?.name
  const value: unknown = first === undefined ? undefined : Reflect.get(part.values, first)
  return typeof value === 'string' ? value : ''
}

/** Whether a value is a date. */
export const isDate = (value: FieldValue): value is LedgerDate =>
  typeof value === 'object' && 'precision' in value
