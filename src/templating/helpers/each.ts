import { groupBy } from '../../facts/index.ts'
import { fieldOf, filtered, numberOf, textOf } from '../call-values.ts'
import { groupList } from '../group-value.ts'
import type { Call, Helper } from '../helper.ts'
import { repeat } from '../repeat.ts'
import { reportAt } from '../session.ts'
import { describe, type List, recordsOf, specimenRecord } from '../value.ts'

/** `each`: once for every record, group or item. */
export const eachHelper: Helper = {
  name: 'each',
  summary:
    '逐条写。里面直接写各项的名字；@index、@number 是序号（从0、从1起），@first、@last 是头尾，@many 是共几条；没有记录时写 {{else}} 后面的',
  parameters: [
    { name: 'value', type: 'any', help: '台账、分组或列表', positional: true, required: true },
    { name: 'by', type: 'text', help: '按哪一项分组；组里有 label（组名）、records（记录）、count（条数）' },
    { name: 'limit', type: 'number', help: '最多写几条' },
  ],
  filters: true,
  acceptsMissing: true,
  opensFrame: true,
  example: '{{#each problems limit=1}}\n1. {{text}}\n{{/each}}',
  output: '1. 后勤人手少，雨天报修集中时回应不够快',
  block: (call, body) => {
    const list = itemsOf(call)
    if (!list) return body.otherwise()
    return repeat(
      { ...list, items: list.items.slice(0, numberOf(call, 'limit') ?? list.items.length) },
      call,
      body,
    )
  },
}

function itemsOf(call: Call): List | undefined {
  const given = call.values.get('value')
  if (typeof given === 'object') {
    if (given.type === 'missing') return { type: 'list', items: [], specimen: given }
    if (given.type === 'list') return given
    const set = given.type === 'dictionary' ? given.entries.get('records') : given
    if (typeof set === 'object' && set.type === 'records') {
      const by = textOf(call, 'by')
      if (by === undefined) {
        const chosen = filtered(call, set)
        return { type: 'list', items: recordsOf(chosen), specimen: specimenRecord(chosen) }
      }
      const path = fieldOf(call, set, by)
      if (!path) return undefined
      const chosen = filtered(call, path.set)
      return groupList(groupBy(chosen, path.field), chosen)
    }
  }
  reportAt(
    call.session,
    'template-bad-argument',
    `each 后面要写台账、分组或列表，这里是${describe(given ?? '')}`,
    call.location,
    [`例：${eachHelper.example.replaceAll('\n', '')}`],
  )
  return undefined
}
