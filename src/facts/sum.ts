import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/index.ts'
import { type FieldDefinition, isRate } from '../records/index.ts'
import { type Fact, type Measure, type Missing, missing } from './fact.ts'
import { fieldValue, isRecordField, recordOf, unitOf } from './fields.ts'
import { type Entry, evidenceOf, type RecordSet } from './record-set.ts'
import { wordNumber } from './word-fact.ts'

const measures: ReadonlyMap<FieldDefinition['type'], Measure> = new Map([
  ['quantity', 'quantity'],
  ['integer', 'quantity'],
  ['number', 'quantity'],
  ['money', 'money'],
  ['duration', 'duration'],
])

/** Whether the values of a field can be added up: numbers other than rates such as unit prices. */
export const isSummable = (field: FieldDefinition): boolean => measures.has(field.type) && !isRate(field)

/**
 * The sum of a numeric field. Values with different measure words are never added, nor are unit prices and other rates: that
 * is an error, and the sum is missing. `unit` states the measure word, which must be the records' own if they have one. For
 * a field of the record that contains the items, each record is counted once. Entries without a value are left out, and
 * reported if a value would be expected; if no entry has one, nothing is known and the sum is missing. The sum of no entries
 * is 0.
 */
export function sum(given: RecordSet, field: FieldDefinition, unit?: string): Outcome<Fact | Missing> {
  const measure = measures.get(field.type)
  if (!measure) return { value: unsummable(field), diagnostics: [notNumeric(given, field)] }
  if (isRate(field)) return { value: unsummable(field), diagnostics: [ofRates(given, field)] }
  const set = isRecordField(field) ? eachRecordOnce(given) : given
  const filled = set.entries.filter((entry) => typeof fieldValue(entry, field) === 'number')
  if (filled.length === 0 && set.entries.length > 0) return { value: unknown(set, field), diagnostics: [] }
  const units = unitsOf(filled, field)
  const [first] = units.keys()
  const known = first === '' ? undefined : first
  if (units.size > 1 || (unit !== undefined && known !== undefined && unit !== known)) {
    return { value: unsummable(field), diagnostics: [mixedUnits(set, field, units, unit)] }
  }
  const said = unit ?? known ?? field.unit
  const exact = addUp(filled, field)
  const lacking = set.entries.length - filled.length
  return {
    value: {
      type: 'fact',
      measure,
      exact,
      ...(said !== undefined && { unit: said }),
      text: wordNumber(measure, exact, said),
      query: `${set.query}，${field.label}合计${remarks(field, lacking)}`,
      records: evidenceOf(filled),
      ...(lacking > 0 && { partial: { filled: filled.length, all: set.entries.length } }),
    },
    diagnostics: lacking > 0 && isExpected(field) ? [unfilled(set, field)] : [],
  }
}

/** What a reader of the evidence must know about how a sum was computed. */
function remarks({ derived }: FieldDefinition, lacking: number): string {
  const all = [
    ...(derived === undefined ? [] : [derived]),
    ...(lacking > 0 ? [`其中${lacking}条没有填`] : []),
  ]
  return all.length === 0 ? '' : `（${all.join('，')}）`
}

/** The records that contain the items of a set, each once. */
function eachRecordOnce(set: RecordSet): RecordSet {
  const records = new Map(set.entries.map((entry) => [entry.record, recordOf(entry)]))
  return { ...set, entries: [...records.values()], query: `${set.query}，看所在的记录，每条只算一次` }
}

/** Whether a record without the field is probably incomplete: not every lesson hands out leaflets, but every repair has a quantity. */
const isExpected = (field: FieldDefinition): boolean =>
  field.type === 'quantity' || field.type === 'money' || field.required === true

/** The measure word that all entries of a set share for a field; `undefined` if a value is absent or the words differ. */
export function commonUnit(set: RecordSet, field: FieldDefinition): string | undefined {
  if (set.entries.some((entry) => typeof fieldValue(entry, field) !== 'number')) return undefined
  const units = unitsOf(set.entries, field)
  const [only] = units.keys()
  return units.size === 1 && only !== '' ? only : undefined
}

/** Money is added in 分 and other numbers in millionths, so that 0.1 + 0.2 is 0.3. */
function addUp(entries: readonly Entry[], field: FieldDefinition): number {
  const scale = field.type === 'money' ? 100 : 1_000_000
  const total = entries.reduce(
    (sofar, entry) => sofar + Math.round(Number(fieldValue(entry, field)) * scale),
    0,
  )
  return total / scale
}

function unitsOf(entries: readonly Entry[], field: FieldDefinition): ReadonlyMap<string, Entry> {
  const units = new Map<string, Entry>()
  for (const entry of entries) {
    const unit = unitOf(entry, field) ?? ''
    if (!units.has(unit)) units.set(unit, entry)
  }
  return units
}

const unsummable = (field: FieldDefinition): Missing =>
  missing(`${field.label}合计`, `${field.label}合计算不出来`, [])

function unknown(set: RecordSet, field: FieldDefinition): Missing {
  const { name, label } = isRecordField(field) ? field.ofRecord : field
  return missing(
    `${label}合计`,
    `${set.query}有 ${set.entries.length} 条，都没有填“${label}”，不知道合计是多少`,
    [`在这些记录里补上 ${name}（${label}），确实没有的写 0；可有可无的，模板里用 {{#if (sum …)}} 包起来。`],
  )
}

/** The report of a rate that was to be added up, with the fields to add up instead. */
function ofRates(set: RecordSet, field: FieldDefinition): Diagnostic {
  const amount = set.kind.fields.find(({ name }) => name === 'amount')
  return diagnose(
    'template-bad-argument',
    `${set.kind.label}的“${field.label}”是每一份的数，加起来没有意义`,
    undefined,
    [
      field.type === 'money' && amount && !isRate(amount)
        ? `要算一共多少钱，写 ${amount.name}（${amount.label}）。`
        : `可以相加的有：${summableNames(set)}。`,
      '这一项其实可以相加的，在自定台账的字段里写“不合计: 否”。',
    ],
  )
}

const summableNames = (set: RecordSet): string =>
  set.kind.fields
    .filter(isSummable)
    .map((one) => `${one.name}（${one.label}）`)
    .join('、')

const notNumeric = (set: RecordSet, field: FieldDefinition): Diagnostic =>
  diagnose('template-bad-argument', `${set.kind.label}的“${field.label}”不是数，不能相加`, undefined, [
    `可以相加的有：${summableNames(set)}。`,
  ])

function mixedUnits(
  set: RecordSet,
  field: FieldDefinition,
  units: ReadonlyMap<string, Entry>,
  wanted?: string,
): Diagnostic {
  const names = [...units.keys()].map((unit) => (unit === '' ? '（没写量词）' : unit)).join('、')
  return diagnose(
    'facts-mixed-units',
    wanted === undefined
      ? `${set.query}的${field.label}用了不同的量词（${names}），不能加在一起`
      : `${set.query}的${field.label}按“${wanted}”合计，台账里的量词却是${names}`,
    undefined,
    ['按物品分开合计，如 list … by="item"；或用 where 的 unit="只" 只取一种；台账里写错了量词就改台账。'],
    [...units].slice(0, 4).map(([unit, { location }]) => ({
      message: `${location.id} 的量词是${unit === '' ? '空的' : `“${unit}”`}`,
      location: { file: location.file, line: location.line, column: location.column },
    })),
  )
}

function unfilled(set: RecordSet, field: FieldDefinition): Diagnostic {
  const without = set.entries.filter((entry) => typeof fieldValue(entry, field) !== 'number')
  return diagnose(
    'facts-unfilled',
    `${set.query}中有 ${without.length} 条没有填${field.label}，没有计入合计`,
    undefined,
    ['补上这几条；确实没有的写 0。'],
    without.slice(0, 5).map(({ location }) => ({
      message: `${location.id} 没有填${field.label}`,
      location: { file: location.file, line: location.line, column: location.column },
    })),
  )
}
