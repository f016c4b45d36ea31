import { groupBy } from '../../facts/index.ts'
import { fieldOf, filtered, setOf, textOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import { groupList } from '../group-value.ts'
import type { Helper } from '../helper.ts'
import { listing } from '../listing.ts'

/** `groups`: a set grouped by the values of a field. */
export const groupsHelper: Helper = {
  name: 'groups',
  summary: '按一项分组，写成一段或交给 each；组里有 label（组名）、records（记录）、count（条数）',
  parameters: [recordsParameter, { name: 'by', type: 'text', help: '按哪一项分组', required: true }],
  filters: true,
  example: '{{#groups inspections by="level"}}{{label}}{{count}}；{{/groups}}',
  output: '大排查4次；常规32次；专项6次；',
  ...listing((call) => {
    const set = setOf(call)
    const path = set && fieldOf(call, set, textOf(call, 'by') ?? '')
    if (!path) return undefined
    const chosen = filtered(call, path.set)
    return groupList(groupBy(chosen, path.field), chosen)
  }),
}
