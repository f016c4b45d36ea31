import type { Parameter } from './helper.ts'

/** What `if` and `unless` ask about. */
export const conditionParameter: Parameter = {
  name: 'value',
  type: 'any',
  help: '台账、数或其他内容',
  positional: true,
  required: true,
}
