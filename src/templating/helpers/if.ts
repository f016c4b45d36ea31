import { conditionParameters, holds } from '../common-parameters.ts'
import type { Helper } from '../helper.ts'

/** `if`: empty ledgers, 0, empty texts and missing values count as false. */
export const ifHelper: Helper = {
  name: 'if',
  summary: '有就写；没有记录、0、没有填都算没有。可以接 {{else}}、{{else if …}}',
  parameters: conditionParameters,
  acceptsMissing: true,
  example: '{{#if drills}}开展演练{{count drills}}。{{/if}}',
  output: '开展演练3次。',
  block: (call, body) => (holds(call) ? body.main() : body.otherwise()),
}
