import type { Term } from '../../calendar/index.ts'
import { findKind, type LedgerRecord, type Workspace } from '../../records/index.ts'
import { monthsBetween } from '../../text/index.ts'
import { inTermOrder } from '../month-order.ts'
import {
  type LeftBehind,
  makeItem,
  type PlanItem,
  type PlanSource,
  placeOf,
  sourceOrder,
} from '../plan-item.ts'
import { dateAt, numberAt, numbersAt, textAt, textsAt } from '../read-values.ts'
import { stretchOf } from './stretch.ts'

/** The director's own plan of a term (plan.yaml), item for item. */
export const ownItems = (workspace: Workspace, term: Term): readonly PlanItem[] =>
  (workspace.ledgers.get(term.id)?.get('plan')?.records ?? []).map((record) =>
    placed(toItem(record, workspace, term), term),
  )

/**
 * An item of the monthly plan (月度工作) that names no month: it stands in the months of its date, or of its part of the term
 * (开学初, 期末); what recurs is done every month (每月工作). Otherwise the plan would not say it anywhere.
 */
function placed(item: PlanItem, term: Term): PlanItem {
  if (item.section !== '月度工作' || item.months.length > 0) return item
  if (item.date) return { ...item, months: inTermOrder(monthsBetween(item.date.start, item.date.end), term) }
  const stretch = stretchOf(item.frequency, term)
  if (stretch) return { ...item, ...stretch }
  return ['每天', '每周', '每月'].includes(item.frequency) ? { ...item, section: '每月工作' } : item
}

function toItem(record: LedgerRecord, workspace: Workspace, term: Term): PlanItem {
  const { kinds } = workspace
  const { values } = record
  const date = dateAt(values, 'date')
  const target = numberAt(values, 'target')
  const budget = numberAt(values, 'budget')
  const named = textsAt(values, 'source').filter((name): name is PlanSource =>
    (sourceOrder as readonly string[]).includes(name),
  )
  const origin = textsAt(values, 'origin')
  const left = named.includes('上学期结转') ? leftBy(origin, workspace) : undefined
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
    months: inTermOrder(numbersAt(values, 'months'), term),
    ...(date && { date }),
    ...(target !== undefined && { target }),
    ...(budget !== undefined && { budget }),
    ...(left !== undefined && { left }),
    // What the director wrote down is the director's, wherever it came from.
    sources: [...new Set<PlanSource>(['自定', ...named])],
    origins: origin.map((id) => ({ id, location: placeOf(record) })),
    values,
    record,
  })
}

const leftByKind: readonly (readonly [kind: string, left: LeftBehind])[] = [
  ['plan', '计划'],
  ['repair', '报修'],
  ['inspection', '隐患'],
  ['problem', '问题'],
]

/** What an item was in the previous term, according to the record that the director names as its origin. */
function leftBy(origins: readonly string[], { ledgers }: Workspace): LeftBehind {
  const isFrom = (kind: string): boolean =>
    [...ledgers.values()].some((byKind) =>
      byKind
        .get(kind)
        ?.records.some(({ id }) => origins.some((origin) => origin === id || origin.startsWith(`${id}-`))),
    )
  return leftByKind.find(([kind]) => isFrom(kind))?.[1] ?? '计划'
}
