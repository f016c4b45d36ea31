import { fieldOf, filtered, setOf, summed, textOf, worded } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Helper } from '../helper.ts'
import { failed } from '../value.ts'

/** `sum`: the sum of a numeric field. */
export const sumHelper: Helper = {
  name: 'sum',
  summary: '把一项数加起来（数量、费用、人数…），量词不同的不相加',
  parameters: [
    recordsParameter,
    { name: 'field', type: 'text', help: '加哪一项，不写就是 quantity（数量）', positional: true },
  ],
  filters: true,
  wording: true,
  example: '{{sum repairs item="阀门水嘴" total=true}}',
  output: '共50只',
  run: (call) => {
    const set = setOf(call)
    const path = set && fieldOf(call, set, textOf(call, 'field') ?? 'quantity')
    if (!path) return failed
    return worded(call, summed(call, filtered(call, path.set), path.field, textOf(call, 'unit')))
  },
}
