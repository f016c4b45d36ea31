import { type Diagnostic, diagnose, type Location, type Outcome } from '../diagnostics/index.ts'
import type { Condition } from '../facts/index.ts'
import { type FieldGroup, type FieldValue, readSettings } from '../records/index.ts'
import { checkRule } from './check-rule.ts'
import { readCalendar } from './district-calendar.ts'
import { readConditions } from './read-conditions.ts'
import type { Rubric, Rule, Verdict } from './rubric.ts'
import { measureWords, rubricFields, verdictWords } from './rubric-fields.ts'

const usualTitle = '学校后勤档案审核'

/**
 * Reads a rubric (审核标准), reporting every fault at its location. Undefined if there are errors, because a review by half the rules
 * would mislead.
 */
export function readRubric(file: string, bytes: Uint8Array): Outcome<Rubric | undefined> {
  const { value: settings, diagnostics: found } = readSettings(file, bytes, rubricFields, '审核标准')
  const diagnostics: Diagnostic[] = [...found]
  if (!settings) return { value: undefined, diagnostics }
  const { values, text } = settings
  const groups = Array.isArray(values.rules) ? (values.rules as readonly FieldGroup[]) : []
  const rules = groups.map((group) => readRule(group, text, diagnostics))
  if (Object.hasOwn(values, 'rules') && groups.length === 0)
    diagnostics.push(diagnose('review-rubric', '审核标准里一条也没有', settings.locations.rules))
  diagnostics.push(...repeated(groups))
  for (const [at, rule] of rules.entries()) diagnostics.push(...checkRule(rule, groups[at]?.locations ?? {}))
  const rubric = {
    title: textOf(values.title) ?? usualTitle,
    reviewer: textOf(values.reviewer) ?? '',
    calendar: readCalendar(values, diagnostics),
    rules,
    text,
  }
  return { value: diagnostics.some(({ severity }) => severity === 'error') ? undefined : rubric, diagnostics }
}

function readRule(
  { values, locations, location }: FieldGroup,
  source: string,
  diagnostics: Diagnostic[],
): Rule {
  const conditions = (name: string): readonly Condition[] => {
    const text = textOf(values[name])
    if (text === undefined) return []
    const read = readConditions(text, locations[name] ?? location, source)
    diagnostics.push(...read.diagnostics)
    return read.value
  }
  const verdict = (name: string, usual: Verdict): Verdict =>
    verdictWords.get(textOf(values[name]) ?? '') ?? usual
  const [from, to, least, most] = [
    textOf(values.from),
    textOf(values.to),
    numberOf(values.least),
    numberOf(values.most),
  ]
  const name = textOf(values.name) ?? ''
  return {
    id: textOf(values.id) ?? '',
    name,
    short: textOf(values.short) ?? name,
    requirement: textOf(values.requirement) ?? '',
    weight: numberOf(values.weight) ?? 1,
    measure: measureWords.get(textOf(values.measure) ?? '') ?? 'count',
    ledgers: textsOf(values.ledger),
    where: conditions('where'),
    met: conditions('met'),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    documents: textsOf(values.document),
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
    exempt: conditions('exempt'),
    shortfall: verdict('shortfall', 'fail'),
    absent: verdict('absent', 'mend'),
    nothing: verdict('nothing', 'exempt'),
    partial: values.partial === true,
    show: textsOf(values.show),
    location,
  }
}

/** Reports duplicate ids, because results are stored by the rules' ids. */
function repeated(groups: readonly FieldGroup[]): readonly Diagnostic[] {
  const first = new Map<string, Location>()
  return groups.flatMap(({ values, locations, location }) => {
    const id = textOf(values.id)
    const place = locations.id ?? location
    if (id === undefined) return []
    const before = first.get(id)
    if (!before) {
      first.set(id, place)
      return []
    }
    const related = [{ message: '第一次写在这里', location: before }]
    return [diagnose('review-rubric', `编号“${id}”用了两次`, place, ['换一个没有用过的编号。'], related)]
  })
}

const textOf = (value: FieldValue | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const numberOf = (value: FieldValue | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined

const textsOf = (value: FieldValue | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly unknown[]).filter((text) => typeof text === 'string') : []
