import type { FieldDefinition, FieldValue } from '../records/index.ts'
import { saysNone } from '../text/index.ts'
import { type Condition, operandTexts } from './condition.ts'
import { isDate } from './value-text.ts'

/** Whether a field's value meets a condition. A field that is not filled in meets only `not` and `has-…=false`. */
export function matches(
  value: FieldValue | undefined,
  field: FieldDefinition,
  { operator, operand }: Condition,
): boolean {
  if (operator === 'filled') return isFilled(value) === (operand !== false && operand !== '否')
  if (value === undefined) return operator === 'not'
  const wanted = operandTexts(operand)
  const texts = comparable(value, field)
  switch (operator) {
    case 'is':
      return is(texts, wanted, operand)
    case 'not':
      return !is(texts, wanted, operand)
    case 'contains':
      return wanted.some((part) => texts.some((text) => text.includes(part)))
    case 'all':
      return wanted.every((part) => texts.includes(part))
    case 'min':
      return compare(value, operand, 'start') >= 0
    case 'max':
      return compare(value, operand, 'end') <= 0
  }
}

/** Whether a field has a value: an empty text or list, or 无, does not count. */
export const isFilled = (value: FieldValue | undefined): boolean =>
  value !== undefined && !isEmptyText(value) && !(Array.isArray(value) && value.every(isEmptyText))

const isEmptyText = (value: unknown): boolean =>
  typeof value === 'string' && (value === '' || saysNone(value))

/** A text that itself contains 、 equals an operand written in the same way; a full stop at its end makes no difference. */
const is = (texts: readonly string[], wanted: readonly string[], operand: Condition['operand']): boolean =>
  texts
    .flatMap((text) => [text, text.replace(/[。.]$/u, '')])
    .some((text) => wanted.includes(text) || (typeof operand === 'string' && text === operand.trim()))

/** The texts that an operand may use for a value: for a date as written, its first day or its month; for a flag 是, 有 or true. */
function comparable(value: FieldValue, field: FieldDefinition): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'boolean') return value ? ['是', '有', 'true'] : ['否', '无', 'false']
  if (typeof value === 'number')
    return [String(value), ...(field.unit === undefined ? [] : [`${value}${field.unit}`])]
  if (isDate(value)) return [value.text, value.start, value.start.slice(0, 7)]
  return value.map((part) =>
    typeof part === 'object'
      ? ''
      : field.type === 'months' && typeof part === 'number'
        ? `${part}`
        : String(part),
  )
}

/** What min and max compare with: for a date, its first or its last day. */
const bound = (operand: Condition['operand'], end: 'start' | 'end'): string =>
  typeof operand === 'object' ? operand[end] : (operandTexts(operand)[0] ?? '')

/**
 * The order of a number or date relative to the one wanted; NaN, which meets neither min nor max, if they cannot be compared.
 * What is known to a month only is not before a day within it: July is over on its last day.
 */
function compare(value: FieldValue, operand: Condition['operand'], end: 'start' | 'end'): number {
  const wanted = bound(operand, end)
  if (typeof value === 'number') return value - Number(wanted)
  if (typeof value === 'object' && isDate(value))
    return value[end] < wanted ? -1 : value[end] > wanted ? 1 : 0
  return Number.NaN
}
