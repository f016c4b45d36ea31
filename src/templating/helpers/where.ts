import { filtered, setOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Helper } from '../helper.ts'
import { failed } from '../value.ts'

/** `where`: the records that meet conditions. */
export const whereHelper: Helper = {
  name: 'where',
  summary: '按条件挑出记录，交给别的助手用',
  parameters: [recordsParameter],
  filters: true,
  selects: true,
  acceptsMissing: true,
  example: '{{count (where repairs item="灯管、灯泡" not-place="操场" month="10")}}',
  output: '25次',
  run: (call) => {
    const set = setOf(call)
    return set ? filtered(call, set) : (call.values.get('records') ?? failed)
  },
}
