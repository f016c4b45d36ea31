import {
  commonUnit,
  count,
  type Fact,
  type Group,
  groupBy,
  largestFirst,
  type Missing,
  type RecordSet,
} from '../../facts/index.ts'
import type { FieldDefinition } from '../../records/index.ts'
import { fieldOf, filtered, numberOf, setOf, summed, textOf, worded } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Call, Helper } from '../helper.ts'
import { failed, type PhrasePart } from '../value.ts'

/** `list`: groups with their numbers as prose. */
export const listHelper: Helper = {
  name: 'list',
  summary:
    '按物品（或别的项）列成一句话，每样带数量和量词；by 写两项（"action,item"）时先按前一项分开，用它作动词',
  parameters: [
    recordsParameter,
    { name: 'by', type: 'text', help: '按哪一项列，不写就是第一项' },
    { name: 'verb', type: 'text', help: '写在最前面的动词，如“更换”' },
    {
      name: 'verbs',
      type: 'text',
      help: '动词写一次还是每样都写',
      choices: { first: ['一次'], each: ['每样'] },
    },
    {
      name: 'measure',
      type: 'text',
      help: '数什么：count（条数）、quantity（数量合计）；不写时，每条都有数量、量词又一致的合计数量，否则数条数',
      choices: { auto: ['自动'], count: ['次数', '条数'], quantity: ['数量'] },
    },
    { name: 'sum', type: 'text', help: '合计哪一项，如 cost（费用）' },
    { name: 'limit', type: 'number', help: '最多列几样，其余写“等”' },
    {
      name: 'order',
      type: 'text',
      help: '先后：ledger（台账里的先后）、largest（多的在前）',
      choices: { ledger: ['先后'], largest: ['多少'] },
    },
    {
      name: 'numbers',
      type: 'text',
      help: '数量写在物品后面（after）还是前面（before：两台投影仪）',
      choices: { after: ['后'], before: ['前'], none: ['不写'] },
    },
  ],
  filters: true,
  wording: true,
  example: '{{list repairs by="item" action="更换" verb="更换" as="约数"}}',
  output: '更换灯管80余次、阀门水嘴50只',
  run: (call) => {
    const set = setOf(call)
    if (!set) return failed
    const [outer = '', inner] = (textOf(call, 'by') ?? firstText(set))
      .split(/[,，、]/)
      .map((name) => name.trim())
    const path = fieldOf(call, set, outer)
    if (!path) return failed
    const chosen = filtered(call, path.set)
    if (inner === undefined)
      return { type: 'phrase', parts: clause(call, groupBy(chosen, path.field), textOf(call, 'verb') ?? '') }
    const second = fieldOf(call, chosen, inner)
    if (!second) return failed
    const clauses = groupBy(chosen, path.field).map((group) =>
      clause(call, groupBy(group.records, second.field), group.label),
    )
    return { type: 'phrase', parts: joined(clauses, '，') }
  },
}

/** 更换灯管80余次、阀门水嘴50只 */
function clause(call: Call, groups: readonly Group[], verb: string): readonly PhrasePart[] {
  const ordered = textOf(call, 'order') === 'largest' ? largestFirst(groups) : groups
  const limit = numberOf(call, 'limit') ?? ordered.length
  const each = textOf(call, 'verbs') === 'each'
  const items = ordered
    .slice(0, limit)
    .map((group, index) => [...(verb !== '' && (each || index === 0) ? [verb] : []), ...item(call, group)])
  return [...joined(items, '、'), ...(ordered.length > limit ? ['等'] : [])]
}

function item(call: Call, group: Group): readonly PhrasePart[] {
  switch (textOf(call, 'numbers')) {
    case 'none':
      return [group.label]
    case 'before':
      return [amount(call, group.records), group.label]
    default:
      return [group.label, amount(call, group.records)]
  }
}

function amount(call: Call, set: RecordSet): Fact | Missing {
  const unit = textOf(call, 'unit')
  const name = textOf(call, 'sum') ?? (textOf(call, 'measure') === 'quantity' ? 'quantity' : undefined)
  const field = name === undefined ? commonQuantity(call, set) : fieldOf(call, set, name)?.field
  if (field) return worded(call, summed(call, set, field, unit))
  return name === undefined ? worded(call, count(set, unit)) : failed
}

/** The quantity field, where every record has a value and all are in one measure word. */
function commonQuantity(call: Call, set: RecordSet): FieldDefinition | undefined {
  const quantity = set.kind.fields.find((field) => field.type === 'quantity')
  if (!quantity || textOf(call, 'measure') === 'count') return undefined
  return commonUnit(set, quantity) === undefined ? undefined : quantity
}

/** The first field that names something. */
const firstText = (set: RecordSet): string =>
  (
    set.kind.fields.find((field) => field.name === 'item') ??
    set.kind.fields.find((field) => field.type === 'text' && field.required === true)
  )?.name ?? 'id'

const joined = (items: readonly (readonly PhrasePart[])[], mark: string): readonly PhrasePart[] =>
  items.flatMap((parts, index) => (index === 0 ? parts : [mark, ...parts]))
