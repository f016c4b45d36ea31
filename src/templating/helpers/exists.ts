import { filtered, setOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Call, Helper } from '../helper.ts'

/** `exists`: whether there is a record that meets the conditions. */
export const existsHelper: Helper = {
  name: 'exists',
  summary: '有没有这样的记录，给 if 用，也可以写成一段',
  parameters: [recordsParameter],
  filters: true,
  selects: true,
  acceptsMissing: true,
  example: '{{#exists drills type="地震"}}开展了地震演练。{{/exists}}',
  output: '开展了地震演练。',
  run: (call) => any(call),
  block: (call, body) => (any(call) ? body.main() : body.otherwise()),
}

function any(call: Call): boolean {
  const set = setOf(call)
  return set !== undefined && filtered(call, set).entries.length > 0
}
