import { type PlanItem, type PlanSource, sourceOrder } from '../plan-item.ts'
import { completeItem } from './complete-item.ts'
import { candidatesIn, type ItemIndex, indexItem, makeIndex } from './item-index.ts'
import { type ItemKey, keyOf, sameWork } from './same-work.ts'

/**
 * Items of all sources as one plan without repetitions. What says the same as an item of a source that goes before it
 * (`sourceOrder`; the director's own before everything) becomes part of that item, which keeps its words and gets the
 * other's source, origin and what it lacks. Two items of one source are never made one. The order is that of the
 * sources and, within a source, of the items; which items become one does not depend on it.
 */
export function mergeItems(items: readonly PlanItem[]): readonly PlanItem[] {
  const merged = new Map<PlanItem, PlanItem[]>()
  const index = makeIndex()
  for (const source of sourceOrder) {
    const keys = items.filter(({ sources }) => sources[0] === source).map(keyOf)
    const kept = keys.filter((key) => {
      const before = findBefore(key, index)
      if (before) merged.get(before.item)?.push(key.item)
      return before === undefined
    })
    for (const key of kept) {
      merged.set(key.item, [])
      indexItem(index, key)
    }
  }
  return [...merged].map(([item, others]) => completeItem(item, inOrder(others)))
}

/** The item that says it best; of equals the one with the smaller id, so that order does not matter. */
function findBefore(key: ItemKey, index: ItemIndex): ItemKey | undefined {
  let best: ItemKey | undefined
  let most = 0
  for (const candidate of candidatesIn(index, key)) {
    const sureness = sameWork(candidate, key)
    if (sureness === 0 || sureness < most) continue
    if (sureness === most && best && best.item.id <= candidate.item.id) continue
    best = candidate
    most = sureness
  }
  return best
}

const rank = (source: PlanSource | undefined): number => sourceOrder.indexOf(source ?? '自定')

const inOrder = (items: readonly PlanItem[]): readonly PlanItem[] =>
  items.toSorted(
    (a, b) => rank(a.sources[0]) - rank(b.sources[0]) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
