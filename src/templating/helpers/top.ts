import { first, groupBy, largest, largestFirst } from '../../facts/index.ts'
import { fieldOf, filtered, numberOf, setOf, textOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import { groupList } from '../group-value.ts'
import type { Call, Helper } from '../helper.ts'
import { failed, type Value } from '../value.ts'

/** `top`: the largest groups or records. */
export const topHelper: Helper = {
  name: 'top',
  summary: '最多的几组（by）或某一项最大的几条（field）',
  parameters: [
    recordsParameter,
    { name: 'limit', type: 'quantity', help: '取几个', positional: true, required: true },
    { name: 'by', type: 'text', help: '按哪一项分组，条数多的在前' },
    { name: 'field', type: 'text', help: '按哪一项的数，大的在前', idleWith: 'by' },
  ],
  filters: true,
  example: '{{#each (top repairs 2 by="item")}}{{label}}{{count}}{{#unless @last}}、{{/unless}}{{/each}}',
  output: '灯管83次、阀门水嘴25次',
  run: top,
}

function top(call: Call): Value {
  const set = setOf(call)
  const limit = numberOf(call, 'limit') ?? 1
  if (!set) return failed
  const name = textOf(call, 'by') ?? textOf(call, 'field')
  if (name === undefined) return first(filtered(call, set), limit)
  const path = fieldOf(call, set, name)
  if (!path) return failed
  const chosen = filtered(call, path.set)
  if (textOf(call, 'by') === undefined) return largest(chosen, path.field, limit)
  return groupList(largestFirst(groupBy(chosen, path.field)).slice(0, limit), chosen)
}
