import { count } from '../../facts/index.ts'
import { filtered, setOf, textOf, worded } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Helper } from '../helper.ts'
import { failed } from '../value.ts'

/** `count`: how many records. */
export const countHelper: Helper = {
  name: 'count',
  summary: '数一数有多少条记录，可以加条件',
  parameters: [recordsParameter],
  filters: true,
  wording: true,
  example: '{{count repairs item="灯管" as="约数"}}',
  output: '80余次',
  run: (call) => {
    const set = setOf(call)
    return set ? worded(call, count(filtered(call, set), textOf(call, 'unit'))) : failed
  },
}
