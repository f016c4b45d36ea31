import { perMonth } from '../../facts/index.ts'
import { filtered, setOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import { groupList } from '../group-value.ts'
import type { Helper } from '../helper.ts'
import { listing } from '../listing.ts'

/** `per-month`: a set grouped by the months of the document's period. */
export const perMonthHelper: Helper = {
  name: 'per-month',
  summary: '按月分开，学期里每个月一组，没有记录的月也在内；组里有 label（9月）、records、count',
  parameters: [recordsParameter],
  filters: true,
  example: '{{#per-month repairs}}{{label}}{{count}}；{{/per-month}}',
  output: '9月27次；10月48次；11月18次；12月20次；1月7次；',
  ...listing((call) => {
    const set = setOf(call)
    if (!set) return undefined
    const chosen = filtered(call, set)
    return groupList(perMonth(chosen, call.session.period), chosen)
  }),
}
