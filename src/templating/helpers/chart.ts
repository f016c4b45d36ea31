import type { Period } from '../../calendar/index.ts'
import type { Chart, ChartPoint, Inline } from '../../document/index.ts'
import {
  count,
  type Fact,
  type FieldPath,
  fieldsOf,
  findField,
  type Group,
  groupBy,
  largestFirst,
  type Missing,
  narrow,
  otherGroup,
  perMonth,
  type RecordSet,
} from '../../facts/index.ts'
import { hasLedger } from '../../records/index.ts'
import { earlierDay } from '../../text/index.ts'
import { fieldOf, filtered, numberOf, setOf, summed, textOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Call, Helper } from '../helper.ts'
import { refuseIdle } from '../refuse-idle.ts'
import { reportAt } from '../session.ts'
import { failed, type PhrasePart, type Value } from '../value.ts'

/** The default for the maximum number of groups in each shape, including 其他, which joins those for which there is no room. */
const groupsShown: Readonly<Record<Chart['shape'], number>> = { column: 12, bar: 15, pie: 6 }

/** `chart`: a set in groups as a chart. */
export const chartHelper: Helper = {
  name: 'chart',
  summary: '统计图，单独占一行：按月（by="month"）或按一项分组，画条数或一项的合计；没有记录就不出图',
  parameters: [
    recordsParameter,
    { name: 'by', type: 'text', help: '按什么分：month（学期的各月）或一项的名称', required: true },
    {
      name: 'type',
      type: 'text',
      help: 'column 柱形图（不写就是它）、bar 条形图、pie 饼图',
      choices: { column: ['柱形图'], bar: ['条形图'], pie: ['饼图'] },
    },
    { name: 'sum', type: 'text', help: '合计哪一项，如 cost；不写就数条数' },
    { name: 'caption', type: 'text', help: '图题；图的编号和单位自动加' },
    { name: 'limit', type: 'quantity', help: '最多分几组，其余并成“其他”' },
  ],
  filters: true,
  example: '{{chart repairs by="month" caption="各月维修次数"}}',
  output: '柱形图，图题“图1　各月维修次数（单位：次）”',
  run: (call) => {
    const set = setOf(call)
    if (!set) return failed
    const by = textOf(call, 'by') ?? ''
    const measure = textOf(call, 'sum')
    const field = measure === undefined ? undefined : fieldOf(call, set, measure)
    if (measure !== undefined && !field) return failed
    const grouped = groupsOf(call, field?.set ?? set, field ? nameWithin(set, field.set, by) : by)
    if (!grouped) return failed
    const values = grouped.groups.map(({ label, records }) => ({
      label,
      fact: field ? summedIn(call, records, field.field) : count(records),
    }))
    const units = new Set(
      values.flatMap(({ fact }) => (fact.type === 'fact' && fact.exact !== 0 ? fact.unit : [])),
    )
    if (units.size > 1) {
      reportAt(
        call.session,
        'facts-mixed-units',
        `图里各组的量词不同（${[...units].join('、')}），不能画在一起`,
        call.location,
        ['不写 sum 就画条数；或只挑一种量词的，如 unit="只"。'],
      )
      return failed
    }
    const caption =
      textOf(call, 'caption') ??
      `各${grouped.told}${set.kind.label}${field ? field.field.label : `${set.kind.counter}数`}`
    return chart(shapeOf(call), caption, values, set.entries.length)
  },
}

/** The sum of a field over a group; of items, an amount of their records is reported. */
function summedIn(call: Call, records: RecordSet, field: FieldPath['field']): Fact | Missing {
  if (fieldsOf(records.kind).includes(field)) return summed(call, records, field)
  const path = fieldOf(call, records, field.name)
  return path ? summed(call, records, path.field) : failed
}

/** A field's name in a set of items, where items.name is just name; unchanged for a set of records. */
function nameWithin(records: RecordSet, set: RecordSet, name: string): string {
  const path = findField(records.kind, name)
  return path?.group && set.kind.fields.includes(path.field) ? path.field.name : name
}

const shapeOf = (call: Call): Chart['shape'] => (textOf(call, 'type') ?? 'column') as Chart['shape']

function groupsOf(
  call: Call,
  set: RecordSet,
  by: string,
): { readonly groups: readonly Group[]; readonly told: string } | undefined {
  if (by === 'month' || by === '月') {
    refuseIdle(call, ['limit'], 'chart 按月画，每个月都画')
    return { groups: perMonth(filtered(call, set), knownTime(call, set)), told: '月' }
  }
  const path = fieldOf(call, set, by)
  if (!path) return undefined
  const groups = largestFirst(groupBy(filtered(call, path.set), path.field))
  const most = numberOf(call, 'limit') ?? groupsShown[shapeOf(call)]
  return { groups: joinRest(groups, Math.max(1, most)), told: path.field.label }
}

/** The period without terms that lack the ledger and days yet to come: what is unknown is not 0. */
function knownTime({ session: { period, workspace } }: Call, { kind }: RecordSet): Period {
  const { knownOn } = workspace
  const { name } = kind.owner ?? kind
  const terms = period.terms
    .filter(({ id, start }) => hasLedger(workspace, id, name) && (knownOn === undefined || start <= knownOn))
    .map((term) => (knownOn === undefined ? term : { ...term, end: earlierDay(term.end, knownOn) }))
  return { ...period, terms }
}

/** At most `most` groups, the last of which joins the rest. */
function joinRest(groups: readonly Group[], most: number): readonly Group[] {
  if (groups.length <= most) return groups
  const named = groups.filter(({ label }) => label !== otherGroup)
  const rest = [...named.slice(most - 1), ...groups.filter(({ label }) => label === otherGroup)]
  const [first] = rest
  if (!first) return groups
  const records = narrow(
    first.records,
    rest.flatMap((group) => group.records.entries),
    '并其余各组',
  )
  return [...named.slice(0, most - 1), { label: otherGroup, records }]
}

interface Measured {
  readonly label: string
  readonly fact: Fact | Missing
}

function chart(shape: Chart['shape'], caption: string, values: readonly Measured[], many: number): Value {
  const facts = values.flatMap(({ label, fact }) =>
    fact.type === 'fact' && typeof fact.exact === 'number' ? [{ label, fact, value: fact.exact }] : [],
  )
  const lacking = values.map(({ fact }) => fact).filter((fact) => fact.type === 'missing')
  // A group whose number is missing is left out rather than drawn as 0; if all are, the reason replaces the chart.
  const [lack] = lacking.includes(failed) ? [failed] : facts.length === 0 ? lacking : []
  if (lack) return lack
  const unit = facts.find(({ fact }) => fact.unit !== undefined)?.fact.unit ?? ''
  return {
    type: 'blocks',
    build: (toInlines) => {
      if (many === 0 || facts.every(({ value }) => value === 0)) return []
      const points = facts.map(({ label, fact, value }) => point(label, value, fact, toInlines))
      return [{ type: 'chart', shape, label: '', caption: toInlines([caption]), unit, points }]
    },
  }
}

/** Turning a fact into text enters it in the evidence; the text itself is not needed. */
function point(
  label: string,
  value: number,
  fact: Fact,
  toInlines: (parts: readonly PhrasePart[]) => readonly Inline[],
): ChartPoint {
  const [inline] = toInlines([fact])
  return { label, value, evidence: inline?.type === 'fact' ? inline.evidence : -1 }
}
