import {
  choosesUnfinished,
  count,
  dearestFirst,
  type Fact,
  fieldValue,
  finished,
  type Group,
  groupBy,
  largestFirst,
  type Missing,
  narrow,
  type RecordSet,
  unitOf,
} from '../../facts/index.ts'
import type { FieldDefinition } from '../../records/index.ts'
import { countRunsInto, runsIntoCount } from '../../text/index.ts'
import { fieldOf, filtered, lastDay, numberOf, setOf, summed, textOf, worded } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import { isZero } from '../emit.ts'
import type { Call, Helper } from '../helper.ts'
import { mentionField } from '../mentions.ts'
import { reportAt } from '../session.ts'
import { failed, type PhrasePart } from '../value.ts'

/** `list`: groups and their numbers as prose. */
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
      help: '数什么：count（条数）、quantity（数量合计）；不写时，每条都有数量和量词的合计数量，几种量词的分开说（3盏和2支），否则数条数',
      choices: { auto: ['自动'], count: ['次数', '条数'], quantity: ['数量'] },
    },
    {
      name: 'of',
      type: 'text',
      help: '列哪些：finished（已经办完的）、all（全部）；写了动词（verb，或 by 写两项）又没有按状态、完成日期挑过的，不写就是已经办完的，没有写动词的不写就是全部',
      choices: { finished: ['办完的'], all: ['全部'] },
    },
    { name: 'sum', type: 'text', help: '合计哪一项，如 cost（费用）' },
    { name: 'limit', type: 'quantity', help: '最多列几样，其余写“等”' },
    {
      name: 'order',
      type: 'text',
      help: '先后：ledger（台账里的先后）、largest（条数多的在前）、amount（金额大的在前，没有记金额的在后）',
      choices: { ledger: ['先后'], largest: ['多少'], amount: ['金额'] },
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
    const second = inner === undefined ? undefined : fieldOf(call, chosen, inner)
    if (inner !== undefined && !second) return failed
    const groups = groupBy(chosen, path.field)
    const clauses = (zeros: Zeros): readonly (readonly PhrasePart[])[] =>
      (second
        ? groups.map((group) => clause(call, groupBy(group.records, second.field), group.label, zeros))
        : [clause(call, groups, textOf(call, 'verb') ?? '', zeros, '，')]
      ).filter((parts) => parts.length > 0)
    const told = clauses('left out')
    // If there are only zeros they are kept, so that the sentence around them is left out.
    return { type: 'phrase', parts: joined(told.length > 0 ? told : clauses('kept'), '，') }
  },
}

/** What happens to groups whose number is 0 (门0扇). */
type Zeros = 'kept' | 'left out'

/**
 * A verb says that things were done. If a ledger distinguishes what is unfinished (维修, 工程), a list with verbs therefore
 * contains only what is finished, unless the call asks for everything or has a condition on the state itself.
 */
function doneIfSo(call: Call, set: RecordSet, hasVerbs: boolean): RecordSet {
  const of = textOf(call, 'of') ?? (hasVerbs || (textOf(call, 'verb') ?? '') !== '' ? 'finished' : 'all')
  const asksOtherwise =
    !call.values.has('of') && call.filters.some((condition) => choosesUnfinished(set.kind, condition))
  return of === 'all' || asksOtherwise ? set : finished(set, lastDay(call))
}

/**
 * 更换灯管80余次、阀门水嘴50只. A name that itself contains 、 (扫帚、拖把26把) needs a stronger mark around it, which a list of several
 * clauses does not have.
 */
function clause(
  call: Call,
  groups: readonly Group[],
  verb: string,
  zeros: Zeros,
  stronger: '、' | '，' = '、',
): readonly PhrasePart[] {
  const order = textOf(call, 'order')
  const ordered =
    order === 'largest' ? largestFirst(groups) : order === 'amount' ? dearestFirst(groups) : groups
  const told = zeros === 'kept' ? ordered : ordered.filter((group) => isTold(call, group))
  const limit = numberOf(call, 'limit') ?? told.length
  const each = textOf(call, 'verbs') === 'each'
  const shown = told.slice(0, limit)
  const mark = shown.length > 1 && shown.some(({ label }) => label.includes('、')) ? stronger : '、'
  const items = shown.map((group, index) => {
    const said = verb !== '' && (each || index === 0) ? verb : ''
    return [...(said === '' ? [] : [said]), ...item(call, group)]
  })
  return [...joined(items, mark), ...(told.length > limit ? ['等'] : [])]
}

/** Whether a group is listed; one whose number is 0 is not, which is reported. */
function isTold(call: Call, { label, records }: Group): boolean {
  if (textOf(call, 'numbers') === 'none') return true
  const [number, ...others] = amounts(call, records)
  if (others.length > 0 || number?.type !== 'fact' || !isZero(number)) return true
  reportAt(
    call.session,
    'sentence-left-out',
    `“${label}${number.text}”没有写：${number.query}，是 0`,
    call.location,
    ['是 0 也要写的，加上 zero="没有"，写明是 0 的时候怎么说。'],
  )
  return false
}

function item(call: Call, { label, records }: Group): readonly PhrasePart[] {
  const isBefore = textOf(call, 'numbers') === 'before'
  if (textOf(call, 'numbers') === 'none') return [label]
  const numbers = amounts(call, records)
  const last = numbers.at(-1)
  const said = joined(
    numbers.map((number) => [number]),
    '和',
  )
  // A number that would run into the name is put in brackets: LED灯18W（3支）.
  const runsIn = last?.type === 'fact' && (isBefore ? countRunsInto(last.text, label) : runsIntoCount(label))
  if (runsIn) return [label, '（', ...said, '）']
  return isBefore ? [...said, label] : [label, ...said]
}

/** How many or how much a group amounts to; one number for each measure word if there are several: 3盒 and 2箱. */
function amounts(call: Call, set: RecordSet): readonly (Fact | Missing)[] {
  const unit = textOf(call, 'unit')
  const name = textOf(call, 'sum') ?? (textOf(call, 'measure') === 'quantity' ? 'quantity' : undefined)
  if (name !== undefined) {
    const path = fieldOf(call, set, name)
    if (!path) return [failed]
    const apart = unit === undefined ? byUnit(call, path.set, path.field) : undefined
    return apart ?? [worded(call, summed(call, path.set, path.field, unit))]
  }
  const quantity = quantityOf(call, set)
  if (!quantity) return [worded(call, count(set, unit))]
  const apart = byUnit(call, set, quantity)
  if (apart && unit !== undefined) reportUnusedUnit(call, set, quantity, unit)
  return apart ?? [worded(call, summed(call, set, quantity, unit))]
}

function reportUnusedUnit(call: Call, set: RecordSet, quantity: FieldDefinition, unit: string): void {
  const units = new Set(set.entries.map((entry) => unitOf(entry, quantity)))
  reportAt(
    call.session,
    'facts-units-differ',
    `${set.query}的${quantity.label}用了几种量词（${[...units].join('、')}），照台账分开说，没有照 unit="${unit}" 说`,
    call.location,
    [`去掉 unit="${unit}"；要数条数，写 measure="count"。`],
  )
}

/**
 * The sums of a quantity by measure word, if there are several; the number of records instead if some record has none.
 * Undefined if there is only one measure word.
 */
function byUnit(call: Call, set: RecordSet, field: FieldDefinition): readonly (Fact | Missing)[] | undefined {
  if (field.type !== 'quantity') return undefined
  const filled = set.entries.filter((entry) => typeof fieldValue(entry, field) === 'number')
  const units = [...new Set(filled.map((entry) => unitOf(entry, field)))]
  if (units.length < 2) return undefined
  if (units.includes(undefined)) {
    reportUnits(call, set, field, units)
    return [worded(call, count(set, textOf(call, 'unit')))]
  }
  const sums = units.map((unit) => {
    const entries = filled.filter((entry) => unitOf(entry, field) === unit)
    return worded(call, summed(call, narrow(set, entries, `量词为“${unit ?? ''}”`), field))
  })
  const told = sums.filter((value) => value.type === 'missing' || !isZero(value))
  return told.length > 0 ? told : sums.slice(0, 1)
}

/** The quantity field, if every record has a value with a measure word in it. */
function quantityOf(call: Call, set: RecordSet): FieldDefinition | undefined {
  const quantity = set.kind.fields.find((field) => field.type === 'quantity')
  if (!quantity || textOf(call, 'measure') === 'count') return undefined
  const units = set.entries.map((entry) =>
    typeof fieldValue(entry, quantity) === 'number' ? unitOf(entry, quantity) : undefined,
  )
  if (!units.includes(undefined)) {
    mentionField(call.session, set.kind, quantity.name)
    return quantity
  }
  if (new Set(units).size > 2) reportUnits(call, set, quantity, units)
  return undefined
}

function reportUnits(
  call: Call,
  set: RecordSet,
  { label }: FieldDefinition,
  units: readonly (string | undefined)[],
): void {
  const names = [...new Set(units.map((unit) => unit ?? '没写量词'))]
  reportAt(
    call.session,
    'facts-units-differ',
    `${set.query}的${label}用了几种量词（${names.join('、')}），加不到一起，这里改数条数`,
    call.location,
    ['台账里补上量词；确实要数条数，写 measure="count"。'],
  )
}

/** The name of the field that says what a record is about: `item`, or the first required text. */
const firstText = (set: RecordSet): string =>
  (
    set.kind.fields.find((field) => field.name === 'item') ??
    set.kind.fields.find((field) => field.type === 'text' && field.required === true)
  )?.name ?? 'id'

const joined = (items: readonly (readonly PhrasePart[])[], mark: string): readonly PhrasePart[] =>
  items.flatMap((parts, index) => (index === 0 ? parts : [mark, ...parts]))
