import { type Diagnostic, diagnose, type Location } from '../diagnostics/index.ts'
import { type Condition, findField, type RecordSet, where } from '../facts/index.ts'
import { makeMemory } from '../memory/index.ts'
import { builtInKinds } from '../records/index.ts'
import { findSimilar } from '../text/index.ts'
import { anyTerm } from './any-term.ts'
import { measures } from './measures/index.ts'
import { emptyProfile, profileSet } from './profile-set.ts'
import type { Rule } from './rubric.ts'
import { findLedger, ruleSet } from './rule-set.ts'

type Places = Readonly<Record<string, Location>>

/** Without records: only the names and values in conditions are checked. */
const noLedgers = { ledgers: new Map(), memory: makeMemory() }

/** The faults of a rule, independent of what schools submit. */
export function checkRule(rule: Rule, places: Places): readonly Diagnostic[] {
  const fault = (field: string, message: string, ...hints: readonly string[]): Diagnostic =>
    diagnose('review-rubric', message, places[field] ?? rule.location, hints)
  const { needs, takesMany, label } = measures[rule.measure]
  const diagnostics: Diagnostic[] = []
  for (const { field, label: name, has } of needs)
    if (!has(rule)) diagnostics.push(fault('measure', `量法是“${label}”的条目要写“${name}”（${field}）`))
  if (rule.weight < 0) diagnostics.push(fault('weight', `“分值”不能是 ${rule.weight}`, '写 0 或更大的数。'))
  if (rule.measure === 'count' && (rule.least ?? 0) > (rule.most ?? Number.POSITIVE_INFINITY))
    diagnostics.push(fault('least', `“至少” ${rule.least ?? 0} 比“至多” ${rule.most ?? 0} 还大`))
  if (rule.ledgers.length > 1 && !takesMany)
    diagnostics.push(
      fault('ledger', `量法是“${label}”的条目只看一种台账，这里写了 ${rule.ledgers.length} 种`),
    )
  for (const name of rule.ledgers) {
    const ledger = findLedger(name, builtInKinds)
    if (!ledger) diagnostics.push(unknownLedger(name, places.ledger ?? rule.location))
    else diagnostics.push(...checkNames(rule, ruleSet(ledger, noLedgers, anyTerm), places))
  }
  diagnostics.push(...checkConditions(rule.exempt, profileSet(emptyProfile), places.exempt ?? rule.location))
  return diagnostics
}

function checkNames(rule: Rule, set: RecordSet, places: Places): readonly Diagnostic[] {
  const field = (key: string, name: string | undefined, type?: string): readonly Diagnostic[] => {
    if (name === undefined) return []
    const found = findField(set.kind, name)
    if (found && !found.group && (type === undefined || found.field.type === type)) return []
    const dates = set.kind.fields.filter((one) => type === undefined || one.type === type)
    const message = found ? `${set.kind.label}的“${name}”不是日期` : `${set.kind.label}没有“${name}”这一项`
    const known = dates.map((one) => `${one.label}（${one.name}）`).join('、')
    return [diagnose('review-rubric', message, places[key] ?? rule.location, [`可写：${known}。`])]
  }
  return [
    ...checkConditions(rule.where, set, places.where ?? rule.location),
    ...checkConditions(rule.met, set, places.met ?? rule.location),
    ...field('from', rule.from, 'date'),
    ...field('to', rule.to, 'date'),
    ...rule.show.flatMap((name) => field('show', name)),
  ]
}

/** Reports the query's own diagnostics at the rubric's location. */
const checkConditions = (
  conditions: readonly Condition[],
  set: RecordSet,
  location: Location,
): readonly Diagnostic[] =>
  where(set, conditions, anyTerm).diagnostics.map(({ message, hints }) =>
    diagnose('review-rubric', message, location, hints),
  )

function unknownLedger(name: string, location: Location): Diagnostic {
  const names = builtInKinds.flatMap(({ plural, label }) => [plural, label])
  const similar = findSimilar(name.split('.')[0] ?? name, names)
  return diagnose('review-ledger', `自带的台账里没有“${name}”`, location, [
    similar === undefined
      ? `自带的有：${builtInKinds.map(({ label }) => label).join('、')}。`
      : `是不是“${similar}”？`,
  ])
}
