import type { Call, Parameter } from './helper.ts'
import { isTruthy } from './value.ts'

/** What `if` and `unless` ask about. */
export const conditionParameters: readonly Parameter[] = [
  { name: 'value', type: 'any', help: '台账、数或其他内容', positional: true, required: true },
  { name: 'includeZero', type: 'flag', help: 'true 时，0 也算有' },
]

/** Whether what is asked about counts as there. */
export function holds({ values }: Call): boolean {
  const value = values.get('value') ?? false
  return isTruthy(value) || (values.get('includeZero') === true && isZero(value))
}

const isZero = (value: ReturnType<Call['values']['get']>): boolean =>
  typeof value === 'object' && value.type === 'fact' ? value.exact === 0 : value === 0
