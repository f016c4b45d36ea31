import type { Entry, RecordSet } from '../facts/index.ts'
import type { FieldValue, KindDefinition, Term, Workspace } from '../records/index.ts'
import type { PlanItem } from './plan-item.ts'
import { planTerm } from './plan-term.ts'

/** The plans of some terms as a set that templates can count, list and table, like the plan ledger itself. */
export function plannedSet(workspace: Workspace, terms: readonly Term[], told = ''): RecordSet {
  const kind = planKind(workspace)
  const [first] = terms
  const files = terms.flatMap((term) => workspace.ledgers.get(term.id)?.get('plan')?.file ?? [])
  return {
    type: 'records',
    kind,
    entries: terms.flatMap((term) => planTerm(workspace, term).map((item) => toEntry(item, workspace))),
    query: `${told}计划（自定、上学期结转、校历、常规、预算合并）`,
    file: files[0] ?? `${first?.id ?? ''}/${kind.plural}.yaml`,
    present: true,
    complete: false,
  }
}

/** The plan ledger's kind; every workspace has it. */
export function planKind({ kinds }: Pick<Workspace, 'kinds'>): KindDefinition {
  const kind = kinds.find(({ name }) => name === 'plan')
  if (!kind) throw new RangeError('no kind “plan”')
  return kind
}

/** An item as an entry: the record's own values, and what merging made of them. */
export const toEntry = (item: PlanItem, workspace: Pick<Workspace, 'kinds'>): Entry => ({
  record: item.record,
  values: valuesOf(item, workspace),
  ...(item.date && { date: item.date }),
  location: item.location,
})

/** The values of an item by the fields of the plan kind; what is empty is left out. */
export function valuesOf(item: PlanItem, { kinds }: Pick<Workspace, 'kinds'>): Record<string, FieldValue> {
  const values = Object.assign(Object.create(null) as Record<string, FieldValue>, item.values)
  const texts = ['text', 'section', 'area', 'owner', 'place', 'item', 'frequency'] as const
  for (const name of [...texts, 'priority', 'status', 'reason', 'unit'] as const) {
    if (item[name] !== '') values[name] = item[name]
  }
  const label = kinds.find(({ name }) => name === item.kind)?.label
  if (label !== undefined) values.kind = label
  values.id = item.id
  if (item.steps.length > 0) values.steps = item.steps
  if (item.months.length > 0) values.months = item.months
  if (item.date) values.date = item.date
  if (item.target !== undefined) values.target = item.target
  if (item.budget !== undefined) values.budget = item.budget
  values.source = item.sources
  const origins = item.origins.map(({ id }) => id)
  if (origins.length > 0) values.origin = origins
  return values
}
