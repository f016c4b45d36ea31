import {
  choosesUnfinished,
  commonUnit,
  count,
  type Fact,
  fieldValue,
  finished,
  type Group,
  groupBy,
  largestFirst,
  type Missing,
  type RecordSet,
  unitOf,
} from '../../facts/index.ts'
import type { FieldDefinition } from '../../records/index.ts'
import { countRunsInto, runsIntoCount } from '../../text/index.ts'
import { fieldOf, filtered, lastDay, numberOf, setOf, summed, textOf, worded } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Call, Helper } from '../helper.ts'
import { mentionField } from '../mentions.ts'
import { reportAt } from '../session.ts'
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
    {
      name: 'of',
      type: 'text',
      help: '列哪些：finished（已经办完的）、all（全部）；写了动词（verb，或 by 写两项）又没有按状态、完成日期挑过的，不写就是已经办完的，没有写动词的不写就是全部',
      choices: { finished: ['办完的'], all: ['全部'] },
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
    const chosen = doneIfSo(call, filtered(call, path.set), inner !== undefined)
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

/**
 * A verb says that things were done: of what may be unfinished (维修, 工程) only what is finished has one, unless the call
 * says otherwise or chooses by the state itself.
 */
function doneIfSo(call: Call, set: RecordSet, hasVerbs: boolean): RecordSet {
  const of = textOf(call, 'of') ?? (hasVerbs || (textOf(call, 'verb') ?? '') !== '' ? 'finished' : 'all')
  const asksOtherwise =
    !call.values.has('of') && call.filters.some((condition) => choosesUnfinished(set.kind, condition))
  return of === 'all' || asksOtherwise ? set : finished(set, lastDay(call))
}

/** 更换灯管80余次、阀门水嘴50只 */
function clause(call: Call, groups: readonly Group[], verb: string): readonly PhrasePart[] {
  const ordered = textOf(call, 'order') === 'largest' ? largestFirst(groups) : groups
  const limit = numberOf(call, 'limit') ?? ordered.length
  const each = textOf(call, 'verbs') === 'each'
  const items = ordered.slice(0, limit).map((group, index) => {
    const said = verb !== '' && (each || index === 0) ? verb : ''
    return [...(said === '' ? [] : [said]), ...item(call, group)]
  })
  return [...joined(items, '、'), ...(ordered.length > limit ? ['等'] : [])]
}

function item(call: Call, group: Group): readonly PhrasePart[] {
  switch (textOf(call, 'numbers')) {
    case 'none':
      return [group.label]
    case 'before':
      return before(amount(call, group.records), group.label)
    default:
      return behind(group.label, amount(call, group.records))
  }
}

/** 灯管3支; a name that the number would run into has it in brackets: LED灯18W（3支）. */
const behind = (label: string, number: Fact | Missing): readonly PhrasePart[] =>
  number.type === 'fact' && runsIntoCount(label) ? [label, '（', number, '）'] : [label, number]

/** 3支灯管; where the number has no measure word, a name that begins with figures has it behind in brackets. */
const before = (number: Fact | Missing, label: string): readonly PhrasePart[] =>
  number.type === 'fact' && countRunsInto(number.text, label) ? [label, '（', number, '）'] : [number, label]

function amount(call: Call, set: RecordSet): Fact | Missing {
  const unit = textOf(call, 'unit')
  const name = textOf(call, 'sum') ?? (textOf(call, 'measure') === 'quantity' ? 'quantity' : undefined)
  if (name !== undefined) {
    const path = fieldOf(call, set, name)
    return path ? worded(call, summed(call, path.set, path.field, unit)) : failed
  }
  const quantity = commonQuantity(call, set)
  return worded(call, quantity ? summed(call, set, quantity, unit) : count(set, unit))
}

/** The quantity field, where every record has a value and all are in one measure word; several of them are reported. */
function commonQuantity(call: Call, set: RecordSet): FieldDefinition | undefined {
  const quantity = set.kind.fields.find((field) => field.type === 'quantity')
  if (!quantity || textOf(call, 'measure') === 'count') return undefined
  if (commonUnit(set, quantity) !== undefined) {
    mentionField(call.session, set.kind, quantity.name)
    return quantity
  }
  const units = new Set(set.entries.map((entry) => fieldValue(entry, quantity) && unitOf(entry, quantity)))
  const known = [...units].filter((unit) => typeof unit === 'string')
  if (known.length > 1) {
    reportAt(
      call.session,
      'facts-units-differ',
      `${set.query}的${quantity.label}用了几种量词（${known.join('、')}），加不到一起，这里改数条数`,
      call.location,
      ['台账里改成同一个量词；确实要数条数，写 measure="count"。'],
    )
  }
  return undefined
}

/** The first field that names something. */
const firstText = (set: RecordSet): string =>
  (
    set.kind.fields.find((field) => field.name === 'item') ??
    set.kind.fields.find((field) => field.type === 'text' && field.required === true)
  )?.name ?? 'id'

const joined = (items: readonly (readonly PhrasePart[])[], mark: string): readonly PhrasePart[] =>
  items.flatMap((parts, index) => (index === 0 ? parts : [mark, ...parts]))
