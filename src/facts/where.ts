import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/index.ts'
import type { FieldDefinition, FieldGroup, Term } from '../records/index.ts'
import { findSimilar } from '../text/index.ts'
import { type Condition, operandTexts, tellCondition } from './condition.ts'
import { type FieldPath, fieldNames, fieldValue, findField } from './fields.ts'
import { matches } from './matches.ts'
import { type Entry, narrow, type RecordSet } from './record-set.ts'
import { timeConditions } from './time-conditions.ts'

/**
 * The entries that meet every condition. A condition on a field of a group (findings.level) is met if one of the
 * group's items meets it. A field that the kind does not have, or a value that a choice does not allow, is reported
 * and the condition left out.
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
  const fault = checkChoice(condition, path.field)
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
  const similar = findSimilar(name, [...fieldNames(set.kind), ...timeConditions.keys()])
  const own = set.kind.fields.map((field) => `${field.name}（${field.label}）`).join('、')
  return diagnose('template-unknown-field', `${set.kind.label}没有“${name}”这一项`, undefined, [
    ...(similar === undefined ? [] : [`是不是想写 ${similar}？`]),
    `${set.kind.label}有这些项：${own}；还可以写 month、since、until、term。`,
  ])
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
