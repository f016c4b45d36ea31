import { conditionParameters, holds } from '../common-parameters.ts'
import type { Helper } from '../helper.ts'

/** `unless`: the opposite of `if`. */
export const unlessHelper: Helper = {
  name: 'unless',
  summary: '没有才写，和 if 相反',
  parameters: conditionParameters,
  acceptsMissing: true,
  example: '{{#unless school.canteen}}我校无食堂。{{/unless}}',
  output: '我校无食堂。',
  block: (call, body) => (holds(call) ? body.otherwise() : body.main()),
}
