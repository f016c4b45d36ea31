import { count, distinct } from '../../facts/index.ts'
import { fieldOf, filtered, flagOf, setOf, textOf, worded } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Helper } from '../helper.ts'
import { refuseIdle } from '../refuse-idle.ts'
import { failed } from '../value.ts'
import { wordingNames } from '../wording-options.ts'

/** `distinct`: the different values of a field. */
export const distinctHelper: Helper = {
  name: 'distinct',
  summary: '一项里不重复的值，用顿号连起来；count=true 时数有几个',
  parameters: [
    recordsParameter,
    { name: 'field', type: 'text', help: '哪一项', positional: true, required: true },
    { name: 'count', type: 'flag', help: 'true 时给出个数' },
  ],
  filters: true,
  wording: true,
  example: '{{distinct inspections "scope" count=true unit="类"}}',
  output: '6类',
  run: (call) => {
    const set = setOf(call)
    const path = set && fieldOf(call, set, textOf(call, 'field') ?? '')
    if (!path) return failed
    const chosen = filtered(call, path.set)
    const labels = distinct(chosen, path.field).map((group) => group.label)
    if (!flagOf(call, 'count')) {
      refuseIdle(call, wordingNames, 'distinct 没有写 count=true')
      return { type: 'list', items: labels, specimen: '' }
    }
    const fact = count(chosen, textOf(call, 'unit') ?? '个')
    return worded(call, {
      ...fact,
      exact: labels.length,
      query: `${chosen.query}，不同的${path.field.label}`,
    })
  },
}
