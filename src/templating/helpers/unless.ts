import { conditionParameter } from '../condition-parameter.ts'
import type { Helper } from '../helper.ts'
import { isTruthy } from '../value.ts'

/** `unless`: the opposite of `if`. */
export const unlessHelper: Helper = {
  name: 'unless',
  summary: '没有才写，和 if 相反',
  parameters: [conditionParameter],
  acceptsMissing: true,
  example: '{{#unless school.canteen}}我校无食堂。{{/unless}}',
  output: '我校无食堂。',
  block: (call, body) => (isTruthy(call.values.get('value') ?? false) ? body.otherwise() : body.main()),
}
