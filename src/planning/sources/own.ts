import { findKind, type LedgerRecord, type Workspace } from '../../records/index.ts'
import { makeItem, type PlanItem, type PlanSource, placeOf, sourceOrder } from '../plan-item.ts'
import { dateAt, numberAt, numbersAt, textAt, textsAt } from '../read-values.ts'

/** The director's own plan of a term (plan.yaml), item for item. */
export const ownItems = (workspace: Workspace, term: string): readonly PlanItem[] =>
  (workspace.ledgers.get(term)?.get('plan')?.records ?? []).map((record) => toItem(record, workspace))

function toItem(record: LedgerRecord, { kinds }: Workspace): PlanItem {
  const { values } = record
  const date = dateAt(values, 'date')
  const target = numberAt(values, 'target')
  const budget = numberAt(values, 'budget')
  const named = textsAt(values, 'source').filter((name): name is PlanSource =>
    (sourceOrder as readonly string[]).includes(name),
  )
  return makeItem({
    id: record.id,
    text: textAt(values, 'text'),
    section: textAt(values, 'section'),
    area: textAt(values, 'area'),
    owner: textAt(values, 'owner'),
    place: textAt(values, 'place'),
    item: textAt(values, 'item'),
    kind: findKind(textAt(values, 'kind'), kinds)?.name ?? '',
    frequency: textAt(values, 'frequency'),
    priority: textAt(values, 'priority'),
    status: textAt(values, 'status'),
    reason: textAt(values, 'reason'),
    unit: textAt(values, 'unit'),
    steps: textsAt(values, 'steps'),
    months: numbersAt(values, 'months'),
    ...(date && { date }),
    ...(target !== undefined && { target }),
    ...(budget !== undefined && { budget }),
    // What the director wrote down is the director's, wherever it came from.
    sources: [...new Set<PlanSource>(['自定', ...named])],
    origins: textsAt(values, 'origin').map((id) => ({ id, location: placeOf(record) })),
    values,
    record,
  })
}
