import type { Period } from '../calendar/index.ts'
import {
  count,
  distinct,
  extreme,
  type Fact,
  fieldsOf,
  fieldValue,
  groupBy,
  isSummable,
  narrow,
  periodSet,
  type RecordSet,
  sum,
  wordFact,
} from '../facts/index.ts'
import { builtInKinds, type FieldDefinition, type Workspace } from '../records/index.ts'
import { runsIntoCount } from '../text/index.ts'
import { unshown } from './ledger-names.ts'
import { type Dictionary, dictionary, failed, type List, type Phrase, type PhrasePart } from './value.ts'

/**
 * `others` (其他台账): the ledgers with records of kinds that the school defined itself. Each has `label`, `many` (the number
 * of records), `records`, and `says`, a summary of its fields in words (里程合计820公里，满意度最低92%、最高96%).
 */
export function ownLedgers(workspace: Workspace, period: Period): List {
  const own = workspace.kinds.filter((kind) => !builtInKinds.includes(kind))
  const sets = own
    .map((kind) => periodSet(workspace, kind, period))
    .filter(({ entries }) => entries.length > 0)
  return {
    type: 'list',
    items: sets.map(toValue),
    specimen: dictionary('台账', [
      ['label', ''],
      ['many', ''],
      ['records', failed],
      ['says', ''],
    ]),
  }
}

const toValue = (set: RecordSet): Dictionary =>
  dictionary('台账', [
    ['label', set.kind.label],
    ['many', count(set)],
    ['records', set],
    ['says', saysOf(set)],
  ])

/** Summarises a field's values in a few words; empty if there is nothing to say about them. */
type Say = (set: RecordSet, field: FieldDefinition) => readonly PhrasePart[]

function saysOf(set: RecordSet): Phrase {
  const { dates } = set.kind
  const clauses = fieldsOf(set.kind)
    .filter(
      ({ name, person }) => !unshown.has(name) && !dates.includes(name) && name !== 'note' && person !== true,
    )
    .map((field) => ({ field, parts: says[field.type]?.(set, field) ?? [] }))
    .filter(({ parts }) => parts.length > 0)
  return {
    type: 'phrase',
    parts: clauses.flatMap(({ parts }, at) => (at === 0 ? parts : ['，', ...parts])),
    fields: { kind: set.kind, names: clauses.map(({ field }) => field.name) },
  }
}

const filled = (set: RecordSet, field: FieldDefinition): RecordSet =>
  narrow(
    set,
    set.entries.filter((entry) => {
      const value = fieldValue(entry, field)
      return value !== undefined && value !== ''
    }),
    '',
  )

const total: Say = (set, field) => {
  const valued = filled(set, field)
  if (valued.entries.length === 0) return []
  if (!isAmount(field)) return range(set, field)
  const fact = sum(valued, field).value
  if (fact.type === 'missing') return byUnit(valued, field)
  // A total of 0 is not worth mentioning.
  if (fact.exact === 0) return []
  return valued.entries.length === 1
    ? one(set, valued, field, fact)
    : [...ofRecords(set, valued, field), '合计', headsOf(field, fact)]
}

/** What a field is called, with how many records fill it where not all do. */
const ofRecords = (set: RecordSet, valued: RecordSet, { label }: FieldDefinition): readonly PhrasePart[] =>
  valued.entries.length < set.entries.length ? [`${label}有记录的`, count(valued)] : [label]

/** A field that has one value: 里程12公里, 满意度有记录的1趟是92%. */
const one = (
  set: RecordSet,
  valued: RecordSet,
  field: FieldDefinition,
  fact: Fact,
): readonly PhrasePart[] => {
  const said = ofRecords(set, valued, field)
  return [...said, ...(said.length > 1 ? ['是'] : []), fact]
}

/** A decimal without a measure word may be a reading of anything (pH值), which it makes no sense to add up. */
const isAmount = (field: FieldDefinition): boolean =>
  isSummable(field) &&
  (field.type !== 'number' || field.unit !== undefined || /[数量额积程重时次]$/u.test(field.label))

/** People who come several times are counted each time. */
function headsOf({ label, unit = '人' }: FieldDefinition, fact: Fact): Fact {
  return unit === '人' && /人数$/u.test(label) ? wordFact({ ...fact, unit: '人次' }, {}) : fact
}

/** One sum for each measure word. */
function byUnit(set: RecordSet, field: FieldDefinition): readonly PhrasePart[] {
  const unit = fieldsOf(set.kind).find(({ name }) => name === 'unit')
  if (!unit) return []
  const sums = groupBy(set, unit)
    .map(({ records }) => sum(records, field).value)
    .filter((value) => value.type === 'missing' || value.exact !== 0)
  return sums.length === 0
    ? []
    : [`${field.label}合计`, ...sums.flatMap((value, at) => (at === 0 ? [value] : ['、', value]))]
}

const range: Say = (set, field) => {
  const valued = filled(set, field)
  if (valued.entries.length === 0) return []
  const [least, most] = [extreme(valued, field, 'least'), extreme(valued, field, 'most')]
  if (least.type === 'missing' || most.type === 'missing') return []
  return least.exact === most.exact
    ? one(set, valued, field, least)
    : [...ofRecords(set, valued, field), '最低', least, '、最高', most]
}

/** How many records say yes: 按时的30趟. */
const affirmed: Say = (set, field) => {
  const yes = narrow(
    set,
    set.entries.filter((entry) => fieldValue(entry, field) === true),
    field.label,
  )
  return yes.entries.length === 0 ? [] : [`${field.label.replace(/^(?:是否|有无)/u, '')}的`, count(yes)]
}

const mostNames = 6
const longestName = 20

const named: Say = (set, field) => {
  const labels = distinct(set, field).map(({ label }) => label)
  if (labels.length === 0 || labels.some((label) => label.length > longestName)) return []
  return [`${field.label}有${labels.slice(0, mostNames).join('、')}${labels.length > mostNames ? '等' : ''}`]
}

/** A name with its number, in brackets where it would run into the name. */
const counted = (label: string, many: Fact): readonly PhrasePart[] =>
  runsIntoCount(label) ? [label, '（', many, '）'] : [label, many]

/** How often each of the choices was made: 结论有合格2次、不合格1次. */
const chosen: Say = (set, field) => {
  const groups = distinct(set, field)
  const [only] = groups
  if (!only) return []
  if (set.entries.length === 1) return [`${field.label}${only.label}`]
  const shown = groups.slice(0, mostNames)
  return [
    `${field.label}有`,
    ...shown.flatMap(({ label, records }, at): readonly PhrasePart[] => [
      ...(at === 0 ? [] : ['、']),
      ...counted(label, count(records)),
    ]),
    ...(groups.length > mostNames ? ['等'] : []),
  ]
}

const says: Readonly<Partial<Record<FieldDefinition['type'], Say>>> = {
  integer: total,
  number: total,
  money: total,
  quantity: total,
  percent: range,
  flag: affirmed,
  text: named,
  choice: chosen,
  texts: named,
}
