import { type Origin, type PlanItem, placeOf, sourceOrder } from '../plan-item.ts'

/** An item with the sources and origins of others that say the same, and with what it lacks itself. */
export function completeItem(item: PlanItem, others: readonly PlanItem[]): PlanItem {
  if (others.length === 0) return item
  const sources = new Set([item, ...others].flatMap((one) => one.sources))
  const origins = new Map<string, Origin>()
  for (const origin of [...item.origins, ...others.flatMap(originsOf)]) {
    const known = origins.get(origin.id)
    // What the director wrote as 原编号 is the same origin; that of the source knows when it was closed.
    if (!known || (!known.closing && origin.closing)) origins.set(origin.id, origin)
  }
  return others.reduce(fill, {
    ...item,
    sources: sourceOrder.filter((source) => sources.has(source)),
    origins: [...origins.values()],
  })
}

const originsOf = (item: PlanItem): readonly Origin[] =>
  item.origins.length > 0 ? item.origins : [{ id: item.id, location: placeOf(item.record) }]

/**
 * Words, months and dates stay the item's own. So does its ledger, but for standing work, which can be proved only where
 * a ledger is named: what is done once is known by its own words better than by those of a catalogue.
 */
function fill(item: PlanItem, other: PlanItem): PlanItem {
  const target = item.target === undefined && other.sources[0] === '预算采购' ? other.target : undefined
  const budget = item.budget ?? other.budget
  const proved = item.section === '每月工作' && item.kind === ''
  return {
    ...item,
    area: item.area || other.area,
    owner: item.owner || other.owner,
    ...(proved && { kind: other.kind, item: item.item || other.item }),
    priority: item.priority || other.priority,
    reason: item.reason || other.reason,
    ...(target !== undefined && { target, unit: other.unit }),
    ...(budget !== undefined && { budget }),
  }
}
