import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/index.ts'
import {
  type FieldDefinition,
  type FieldGroup,
  isRate,
  type KindDefinition,
  type LedgerPart,
  type Term,
} from '../records/index.ts'
import { findSimilar } from '../text/index.ts'
import { type Condition, operandTexts, tellCondition } from './condition.ts'
import { type FieldPath, fieldNames, fieldValue, findField, isAmount } from './fields.ts'
import { matches } from './matches.ts'
import { askedPart } from './part-set.ts'
import { type Entry, narrow, type RecordSet } from './record-set.ts'
import { timeConditions } from './time-conditions.ts'

/**
 * The entries that meet every condition. A condition on a field of a group (findings.level) is met if one of the
 * group's items meets it, one with `not-` if no item has the value. A field that the kind does not have, or a value that a
 * choice does not allow, is reported and the condition left out.
 */
export function where(set: RecordSet, conditions: readonly Condition[], term: Term): Outcome<RecordSet> {
  const diagnostics: Diagnostic[] = []
  let current = set
  for (const condition of conditions) {
    const path = findField(set.kind, condition.name)
    const step = path ? onField(current, condition, path) : onTime(current, condition, term)
    diagnostics.push(...step.diagnostics)
    current = step.value
  }
  return { value: current, diagnostics }
}

function onField(set: RecordSet, condition: Condition, path: FieldPath): Outcome<RecordSet> {
  const part = askedPart(set, condition)
  const fault = part ? inOtherPart(set, condition, path.field, part) : checkChoice(condition, path.field)
  if (fault) return { value: set, diagnostics: [fault] }
  const told = tellCondition(condition, path.field)
  return {
    value: narrow(
      set,
      set.entries.filter((entry) => meets(entry, condition, path)),
      told,
    ),
    diagnostics: [],
  }
}

function meets(entry: Entry, condition: Condition, { field, group }: FieldPath): boolean {
  if (!group) return matches(fieldValue(entry, field), field, condition)
  const items = (fieldValue(entry, group) ?? []) as readonly FieldGroup[]
  const found = items.some((item) =>
    matches(
      item.values[field.name],
      field,
      condition.operator === 'not' ? { ...condition, operator: 'is' } : condition,
    ),
  )
  return condition.operator === 'not' ? !found : found
}

function onTime(set: RecordSet, condition: Condition, term: Term): Outcome<RecordSet> {
  const read = timeConditions.get(condition.name)
  if (!read) return { value: set, diagnostics: [unknownField(set, condition.name)] }
  const time = read(condition, term)
  if ('fault' in time) {
    return { value: set, diagnostics: [diagnose('template-bad-argument', time.fault)] }
  }
  return { value: narrow(set, set.entries.filter(time.test), time.told), diagnostics: [] }
}

/** The report of a field that a kind does not have. */
export function unknownField(set: RecordSet, name: string): Diagnostic {
  const { kind } = set
  const ofRecord = kind.owner && findField(kind, `record.${name}`)?.field
  if (kind.owner && ofRecord) return ofWholeRecord(kind, kind.owner, ofRecord)
  const similar = findSimilar(name, [...fieldNames(kind), ...timeConditions.keys()])
  const own = kind.fields.map((field) => `${field.name}（${field.label}）`).join('、')
  return diagnose('template-unknown-field', `${kind.label}没有“${name}”这一项`, undefined, [
    ...(similar === undefined ? [] : [`是不是想写 ${similar}？`]),
    `${kind.label}有这些项：${own}；还可以写 month、since、until、term。`,
  ])
}

/** The report of an amount that belongs to the whole record but was asked of its items. */
function ofWholeRecord(kind: KindDefinition, owner: KindDefinition, field: FieldDefinition): Diagnostic {
  const sums = kind.fields.filter((own) => own.type === field.type && isAmount(own) && !isRate(own))
  const [own] = sums
  return diagnose(
    'template-unknown-field',
    `“${field.label}”是整条${owner.label}记录的，不是其中哪一项的，逐项看时不能直接用`,
    undefined,
    [
      `要整条记录的数，写 ${field.name}，每条记录只算一次；作条件要先挑记录、再拆开，如 (items (where ${owner.plural} …))。`,
      ...(own ? [`要逐项的数，写 ${own.name}（${own.label}）。`] : []),
    ],
  )
}

/** The report of a condition that only the records of a part with its own name can meet. */
function inOtherPart(
  { kind }: RecordSet,
  condition: Condition,
  field: FieldDefinition,
  { plural, label }: LedgerPart,
): Diagnostic {
  const ledger = kind.owner ?? kind
  return diagnose(
    'template-bad-argument',
    `${ledger.plural} 里没有${label}的，${tellCondition(condition, field)}的记录都不在里面`,
    undefined,
    [`${label}的写 ${plural}；${ledger.label}、${label}都要的写 ${ledger.divided?.whole.plural ?? ''}。`],
  )
}

function checkChoice(condition: Condition, field: FieldDefinition): Diagnostic | undefined {
  if (field.type !== 'choice' || !['is', 'not', 'all'].includes(condition.operator)) return undefined
  const wrong = operandTexts(condition.operand).find((text) => !(field.choices ?? []).includes(text))
  if (wrong === undefined) return undefined
  const similar = findSimilar(wrong, field.choices ?? [])
  return diagnose('template-bad-argument', `${field.label}没有“${wrong}”这个取值`, undefined, [
    ...(similar === undefined ? [] : [`是不是想写 ${similar}？`]),
    `可写：${(field.choices ?? []).join('、')}。`,
  ])
}
