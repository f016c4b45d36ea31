import { previousPeriod } from '../../calendar/index.ts'
import {
  absence,
  change,
  count,
  type Fact,
  type Missing,
  missing,
  periodSet,
  type RecordSet,
  samePart,
  wholePeriodSet,
} from '../../facts/index.ts'
import { fieldOf, filtered, setOf, summed, textOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Call, Helper } from '../helper.ts'
import { reportAt } from '../session.ts'
import { failed, type Value } from '../value.ts'
import { wordingOf } from '../wording-options.ts'

/** `change`: a number compared with that of the previous term, month or year. */
export const changeHelper: Helper = {
  name: 'change',
  summary:
    '和上学期（上月、上年）同样的数比：比上学期增加几次、减少几次、与上学期持平；field 写了就比那一项的合计',
  parameters: [
    recordsParameter,
    { name: 'before', type: 'records', help: '和哪些记录比，不写就是上学期的同一台账', positional: true },
    { name: 'field', type: 'text', help: '比哪一项的合计' },
    { name: 'than', type: 'text', help: '比的那个时候怎么称呼，不写就是上学期（上月、上学年、上年）' },
  ],
  filters: true,
  wording: true,
  example: '{{change repairs item="灯管"}}',
  output: '比上学期增加12次',
  run: compareTerms,
}

function compareTerms(call: Call): Value {
  const set = setOf(call)
  const before = set && (setOf(call, 'before') ?? sameBefore(call, set))
  if (!before) return failed
  const lack = absence(before)
  if (lack) return lack
  const now = measure(call, set)
  const then = measure(call, before)
  const than = textOf(call, 'than') ?? call.session.period.names.before
  if (now.type === 'missing') return now
  if (then.type === 'missing') return then
  const [lacking] = [
    ...(isKnown(now, set) ? [] : [{ fact: now, when: call.session.period.names.current }]),
    ...(isKnown(then, before) ? [] : [{ fact: then, when: than }]),
  ]
  if (lacking) return incomparable(lacking.fact, lacking.when)
  const differ = now.unit !== then.unit && now.unit !== undefined && then.unit !== undefined
  // 0 is the same in every measure word.
  if (!differ || now.exact === 0 || then.exact === 0)
    return change(now, then, wordingOf(call, now.measure), than)
  reportAt(
    call.session,
    'facts-mixed-units',
    `${now.query}是${now.text}，${than}是${then.text}，量词不同，不能相比`,
    call.location,
    ['两个学期的台账里，同一种东西用同一个量词。'],
  )
  return failed
}

/** Nothing recorded is nothing to compare, unless the ledger says that it is complete. */
const isKnown = ({ records }: Fact, { complete }: RecordSet): boolean => complete || records.length > 0

const incomparable = ({ query }: Fact, when: string): Missing => ({
  ...missing(`${query}的比较`, `${query}，${when}一条记录也没有，没有可以比的`, []),
  isNothing: true,
})

function measure(call: Call, set: RecordSet): Fact | Missing {
  const name = textOf(call, 'field')
  if (name === undefined) return count(filtered(call, set), textOf(call, 'unit'))
  const path = fieldOf(call, set, name)
  return path ? summed(call, filtered(call, path.set), path.field, textOf(call, 'unit')) : failed
}

/** The same ledger in the previous period; reported, and undefined, if the set is only a part of the ledger. */
function sameBefore(call: Call, set: RecordSet): RecordSet | undefined {
  const { workspace, period } = call.session
  const kind = workspace.kinds.find((candidate) => candidate.name === set.kind.name)
  const whole = kind && samePart(periodSet(workspace, kind, period), set)
  if (!kind || !whole?.present || set.entries.length !== whole.entries.length) {
    reportAt(
      call.session,
      'template-bad-argument',
      `change 后面的记录已经挑选过，不知道${period.names.before}该和哪些比`,
      call.location,
      [
        '条件写在 change 里：{{change repairs item="灯管"}}；或再写那时的：{{change (…) (where previous.repairs …)}}。',
      ],
    )
    return undefined
  }
  const previous = previousPeriod(period, workspace.school.terms)
  return samePart(wholePeriodSet(workspace, kind, previous, period.names.before), set)
}
