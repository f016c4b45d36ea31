import { groupBy, type RecordSet } from '../../facts/index.ts'
import { fieldOf, filtered, numberOf, textOf } from '../call-values.ts'
import { groupList } from '../group-value.ts'
import { type Call, exampleHint, type Helper } from '../helper.ts'
import { partsOf } from '../parts-of.ts'
import { repeat } from '../repeat.ts'
import { reportAt } from '../session.ts'
import { describe, type List, recordsOf, specimenRecord, type Value } from '../value.ts'

/** `each`: once for every record, group or item. */
export const eachHelper: Helper = {
  name: 'each',
  summary:
    '逐条写。里面直接写各项的名字；@index、@number 是序号（从0、从1起），@first、@last 是头尾，@many 是共几条；一条记录、一组内容逐项写，@key 是那一项的名称；没有记录时写 {{else}} 后面的',
  parameters: [
    {
      name: 'value',
      type: 'any',
      help: '台账、分组或列表，也可以是一条记录、一组内容',
      positional: true,
      required: true,
    },
    { name: 'by', type: 'text', help: '按哪一项分组；组里有 label（组名）、records（记录）、count（条数）' },
    { name: 'limit', type: 'quantity', help: '最多写几条' },
  ],
  filters: true,
  acceptsMissing: true,
  opensFrame: true,
  names: 2,
  example: '{{#each problems limit=1}}\n1. {{text}}\n{{/each}}',
  output: '1. 后勤人手少，雨天报修集中时回应不够快',
  block: (call, body) => {
    const list = itemsOf(call)
    if (!list) return body.otherwise()
    return repeat(
      { ...list, items: list.items.slice(0, numberOf(call, 'limit') ?? list.items.length) },
      call.frame,
      body,
    )
  },
}

function itemsOf(call: Call): List | undefined {
  const given = call.values.get('value')
  if (typeof given === 'object') {
    const set = recordsIn(given)
    if (set) return chosenOf(set, call)
    const list = listIn(given)
    if (list) return plain(call, list)
  }
  reportAt(
    call.session,
    'template-bad-argument',
    `each 后面要写台账、分组或列表，这里是${describe(given ?? '')}`,
    call.location,
    [exampleHint(eachHelper)],
  )
  return undefined
}

/** The records of a set or of a group. */
function recordsIn(value: Value): RecordSet | undefined {
  if (typeof value !== 'object') return undefined
  const set = value.type === 'dictionary' ? value.entries.get('records') : value
  return typeof set === 'object' && set.type === 'records' ? set : undefined
}

function chosenOf(set: RecordSet, call: Call): List | undefined {
  const by = textOf(call, 'by')
  if (by === undefined) {
    const limit = numberOf(call, 'limit')
    const chosen = filtered(call, set, ({ entries }) => entries.slice(0, limit))
    return { type: 'list', items: recordsOf(chosen), specimen: specimenRecord(chosen) }
  }
  const path = fieldOf(call, set, by)
  if (!path) return undefined
  const chosen = filtered(call, path.set)
  return groupList(groupBy(chosen, path.field), chosen)
}

function listIn(value: Exclude<Value, string | number | boolean>): List | undefined {
  switch (value.type) {
    case 'missing':
      return { type: 'list', items: [], specimen: value }
    case 'list':
      return value
    case 'dictionary':
    case 'record':
      return partsOf(value)
    default:
      return undefined
  }
}

/** Reports conditions and groupings of anything but records, on which they have no effect. */
function plain(call: Call, list: List): List {
  const given = call.values.get('value')
  if (typeof given === 'object' && given.type === 'missing') return list
  const idle = [...(call.values.has('by') ? [{ location: call.location }] : []), ...call.filters]
  for (const { location } of idle)
    reportAt(
      call.session,
      'template-bad-argument',
      `each 后面是${describe(given ?? '')}，不能加条件，也不能分组`,
      location,
      ['条件和 by 只能用在台账上，如 {{#each (where repairs item="灯管")}}。'],
    )
  return list
}
