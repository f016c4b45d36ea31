import { dateFormats } from './format-date.ts'
import type { Call, Parameter } from './helper.ts'
import { isTruthy } from './value.ts'

/** The first parameter of most helpers: a ledger. */
export const recordsParameter: Parameter = {
  name: 'records',
  type: 'records',
  help: '台账，如 repairs，或 where、items 挑出来的记录',
  positional: true,
  required: true,
}

/** Which parts of a date are written. */
export const formatParameter: Parameter = {
  name: 'format',
  type: 'text',
  help: '写到哪一级：年月日、月日、年月、月、年、日',
  choices: Object.fromEntries(dateFormats.map((name) => [name, []])),
}

/** The parameters of `if` and `unless`. */
export const conditionParameters: readonly Parameter[] = [
  { name: 'value', type: 'any', help: '台账、数或其他内容', positional: true, required: true },
  { name: 'includeZero', type: 'flag', help: 'true 时，0 也算有' },
]

/** Whether the value given to `if` or `unless` counts as true. */
export function holds({ values }: Call): boolean {
  const value = values.get('value') ?? false
  return isTruthy(value) || (values.get('includeZero') === true && isZero(value))
}

const isZero = (value: ReturnType<Call['values']['get']>): boolean =>
  typeof value === 'object' && value.type === 'fact' ? value.exact === 0 : value === 0
