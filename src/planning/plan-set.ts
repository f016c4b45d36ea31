import { weeksOfTerm } from '../calendar/index.ts'
import type { Entry, RecordSet } from '../facts/index.ts'
import type { FieldDefinition, FieldValue, KindDefinition, Term, Workspace } from '../records/index.ts'
import { closeSentence, openSentence } from '../text/index.ts'
import { windowOf } from './matching/window.ts'
import { leftBehind, leftOpen, type PlanItem } from './plan-item.ts'
import { planTerm } from './plan-term.ts'
import { scheduleFields, scheduleOf } from './schedule.ts'
import { tellMonths } from './tell-months.ts'

/** The plans of some terms as a set that templates can count, list and put in a table, like the plan ledger itself. */
export function plannedSet(workspace: Workspace, terms: readonly Term[], told = ''): RecordSet {
  const kind = planKind(workspace)
  const [first] = terms
  const files = terms.flatMap((term) => workspace.ledgers.get(term.id)?.get('plan')?.file ?? [])
  return {
    type: 'records',
    memory: workspace.memory,
    kind,
    entries: terms.flatMap((term) =>
      planTerm(workspace, term).map(entryMaker(workspace, term)).map(withItsMonths),
    ),
    query: `${told}计划（自定、上学期结转、校历、常规、预算合并）`,
    file: files[0] ?? `${first?.id ?? ''}/${kind.plural}.yaml`,
    present: true,
    complete: false,
  }
}

/** Monthly work that is only for some months says for which: 包扎水管（十一、十二月）. */
function withItsMonths(entry: Entry): Entry {
  const { section, months } = entry.values
  return section === '每月工作' && Array.isArray(months)
    ? tellMonths(entry, months as readonly number[])
    : entry
}

/** The planned items of some terms that have a time, in the order in which they are to be done: by last day, then by first. */
export function scheduleSet(workspace: Workspace, terms: readonly Term[], told = ''): RecordSet {
  const set = plannedSet(workspace, terms, told)
  const scheduled = terms.flatMap((term) => {
    const toEntry = entryMaker(workspace, term)
    return planTerm(workspace, term)
      .filter(({ months, date }) => months.length > 0 || date)
      .map((item) => ({ entry: toEntry(item), window: windowOf(item, term) }))
  })
  const inOrder = scheduled.toSorted(
    (a, b) => compare(a.window.end, b.window.end) || compare(a.window.start, b.window.start),
  )
  return { ...set, entries: inOrder.map(({ entry }) => entry) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What an item of 上学期结转 was in the previous term, so that a document can count each sort. */
const leftField: FieldDefinition = {
  name: 'left',
  label: '结转自',
  type: 'choice',
  choices: leftBehind,
}

/** What a measure is taken against, for a document that names no problems itself. */
const problemField: FieldDefinition = { name: 'problem', label: '针对的问题', type: 'text' }

/** The plan ledger's kind, with the fields and choices that planning adds. */
export function planKind({ kinds }: Pick<Workspace, 'kinds'>): KindDefinition {
  const kind = kinds.find(({ name }) => name === 'plan')
  if (!kind) throw new RangeError('no kind “plan”')
  const fields = kind.fields.map((field) =>
    field.name === 'section' ? { ...field, choices: [...(field.choices ?? []), leftOpen] } : field,
  )
  return { ...kind, fields: [...fields, leftField, problemField, ...scheduleFields] }
}

/** How a term's items become entries: with the record's own values, those that merging changed, and the time by which they are to be done. */
export function entryMaker(workspace: Workspace, term: Term): (item: PlanItem) => Entry {
  const { kinds, school } = workspace
  const weeks = weeksOfTerm(term, school.holidays)
  return (item) => ({
    // A record of a catalogue or of the previous term is planned for this term.
    record: { ...item.record, id: item.id, term: term.id },
    values: Object.assign(valuesOf(item, kinds), scheduleOf(windowOf(item, term), term, weeks)),
    ...(item.date && { date: item.date }),
    location: item.location,
  })
}

/** The values of an item by the fields of the plan kind, without empty ones. */
function valuesOf(item: PlanItem, kinds: readonly KindDefinition[]): Record<string, FieldValue> {
  const values = Object.assign(Object.create(null) as Record<string, FieldValue>, item.values)
  const texts = ['text', 'section', 'area', 'owner', 'place', 'item', 'frequency'] as const
  for (const name of [...texts, 'priority', 'status', 'reason', 'unit'] as const) {
    if (item[name] !== '') values[name] = item[name]
  }
  // Templates put texts one after another, and write their own full stop after a reason.
  if (item.text !== '') values.text = closeSentence(item.text)
  if (item.reason !== '') values.reason = openSentence(item.reason)
  const label = kinds.find(({ name }) => name === item.kind)?.label
  if (label !== undefined) values.kind = label
  values.id = item.id
  if (item.steps.length > 0) values.steps = item.steps
  if (item.months.length > 0) values.months = item.months
  if (item.date) values.date = item.date
  if (item.target !== undefined) values.target = item.target
  if (item.budget !== undefined) values.budget = item.budget
  values.source = item.sources
  if (item.left !== undefined) values.left = item.left
  if (item.problem !== undefined) values.problem = item.problem
  const origins = item.origins.map(({ id }) => id)
  if (origins.length > 0) values.origin = origins
  return values
}
