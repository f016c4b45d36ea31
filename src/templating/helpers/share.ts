import { share } from '../../facts/index.ts'
import { filtered, setOf, worded } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Helper } from '../helper.ts'
import { failed } from '../value.ts'

/** `share`: the percentage of a whole that meets the conditions. */
export const shareHelper: Helper = {
  name: 'share',
  summary: '符合条件的占全部的百分之几；of 可以指定另外的全部',
  parameters: [recordsParameter, { name: 'of', type: 'records', help: '全部是哪些，不写就是没有加条件的' }],
  filters: true,
  wording: true,
  example: '{{share repairs status="已完成"}}',
  output: '95%',
  run: (call) => {
    const set = setOf(call)
    return set ? worded(call, share(filtered(call, set), setOf(call, 'of') ?? set)) : failed
  },
}
