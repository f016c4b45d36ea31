import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/index.ts'
import type { FieldDefinition } from '../records/index.ts'
import { type Fact, type Measure, type Missing, missing } from './fact.ts'
import { fieldValue, unitOf } from './fields.ts'
import { type Entry, evidenceOf, type RecordSet } from './record-set.ts'
import { wordNumber } from './word-fact.ts'

const measures: ReadonlyMap<FieldDefinition['type'], Measure> = new Map([
  ['quantity', 'quantity'],
  ['integer', 'quantity'],
  ['number', 'quantity'],
  ['money', 'money'],
  ['duration', 'duration'],
])

/** Whether the values of a field can be added up. */
export const isSummable = (field: FieldDefinition): boolean => measures.has(field.type)

/**
 * The sum of a numeric field. Values of different measure words are never added: that is an error, and the sum is
 * missing. `unit` states the measure word; it must be the records' own where they have one. Entries without a value
 * are left out, and named where a value would be expected.
 */
export function sum(set: RecordSet, field: FieldDefinition, unit?: string): Outcome<Fact | Missing> {
  const measure = measures.get(field.type)
  if (!measure) return { value: unsummable(field), diagnostics: [notNumeric(set, field)] }
  const filled = set.entries.filter((entry) => typeof fieldValue(entry, field) === 'number')
  const units = unitsOf(filled, field)
  const [first] = units.keys()
  const known = first === '' ? undefined : first
  if (units.size > 1 || (unit !== undefined && known !== undefined && unit !== known)) {
    return { value: unsummable(field), diagnostics: [mixedUnits(set, field, units, unit)] }
  }
  const said = unit ?? known ?? field.unit
  const exact = addUp(filled, field)
  return {
    value: {
      type: 'fact',
      measure,
      exact,
      ...(said !== undefined && { unit: said }),
      text: wordNumber(measure, exact, said),
      query: `${set.query}，${field.label}合计`,
      records: evidenceOf(filled),
    },
    diagnostics: filled.length < set.entries.length && isExpected(field) ? [unfilled(set, field)] : [],
  }
}

/** Whether a record without the field is likely to lack something: not every lesson hands out leaflets, but every repair has a quantity. */
const isExpected = (field: FieldDefinition): boolean =>
  field.type === 'quantity' || field.type === 'money' || field.required === true

/** The one measure word that all entries of a set count a field in; `undefined` if a value is absent or words differ. */
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

const notNumeric = (set: RecordSet, field: FieldDefinition): Diagnostic =>
  diagnose('template-bad-argument', `${set.kind.label}的“${field.label}”不是数，不能相加`, undefined, [
    `可以相加的有：${set.kind.fields
      .filter(isSummable)
      .map((one) => `${one.name}（${one.label}）`)
      .join('、')}。`,
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
