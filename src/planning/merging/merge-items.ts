import { openSentence } from '../../text/index.ts'
import { plainWords } from '../alike.ts'
import {
  type Covered,
  type Origin,
  type PlanItem,
  type PlanSource,
  placeOf,
  sourceOrder,
} from '../plan-item.ts'
import { candidatesIn, type ItemIndex, indexItem, makeIndex } from './item-index.ts'
import { leaveOutSaid } from './leave-out-said.ts'
import { type ItemKey, keyOf, sameWork } from './same-work.ts'

/** An item with the sources and origins of others that say the same, and with their values for what it lacks itself. */
export function completeItem(item: PlanItem, others: readonly PlanItem[]): PlanItem {
  if (others.length === 0) return item
  const sources = new Set([item, ...others].flatMap((one) => one.sources))
  const origins = new Map<string, Origin>()
  for (const origin of [...item.origins, ...others.flatMap(originsOf)]) {
    const known = origins.get(origin.id)
    // The director's 原编号 is the same origin, but only that of the source knows when it was closed.
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
 * Words, months and dates stay the item's own. So does the reason why it is not done, which the director gives for this term only,
 * and its ledger, except for standing work, which can be proved only if a ledger is named: what is done once is identified better by
 * its own words than by those of a catalogue.
 */
function fill(item: PlanItem, other: PlanItem): PlanItem {
  const target = item.target === undefined && other.sources[0] === '预算采购' ? other.target : undefined
  const budget = item.budget ?? other.budget
  const left = item.left ?? other.left
  const proved = item.section === '每月工作' && item.kind === ''
  return {
    ...item,
    area: item.area || other.area,
    owner: item.owner || other.owner,
    ...(proved && { kind: other.kind, item: item.item || other.item }),
    priority: item.priority || other.priority,
    reason: item.reason || (item.sources[0] === '自定' ? '' : other.reason),
    ...(target !== undefined && { target, unit: other.unit }),
    ...(budget !== undefined && { budget }),
    ...(left !== undefined && { left }),
  }
}

/**
 * The items of all sources as one plan without repetitions. An item that says the same as one of an earlier source
 * (`sourceOrder`, the director's own first) becomes part of it: the earlier item keeps its words and gets the other's source
 * and origin, and its values for what it lacks. Of an item of a catalogue, clauses that the school says itself in other words are
 * left out. Two items of one source are never merged. The order is that of the sources
 * and, within a source, that of the items; which items are merged does not depend on it.
 */
export function mergeItems(items: readonly PlanItem[]): readonly PlanItem[] {
  const merged = new Map<PlanItem, PlanItem[]>()
  const covers = new Map<PlanItem, readonly Covered[]>()
  let own: readonly ItemKey[] = []
  const index = makeIndex()
  for (const source of sourceOrder) {
    const keys = items.filter(({ sources }) => sources[0] === source).map(keyOf)
    const kept = keys.flatMap((key): readonly ItemKey[] => {
      const before = findBefore(key, index)
      if (before) merged.get(before.item)?.push(key.item)
      if (before) return []
      if (!catalogues.has(source)) return [key]
      const { item, said } = leaveOutSaid(key, own)
      for (const { text, by } of said)
        covers.set(by, [...(covers.get(by) ?? []), { id: key.item.id, source, text }])
      if (item === undefined) merged.get(said[0]?.by ?? key.item)?.push(key.item)
      return item === undefined ? [] : item === key.item ? [key] : [keyOf(item)]
    })
    for (const key of kept) {
      merged.set(key.item, [])
      indexItem(index, key)
    }
    if (!catalogues.has(source)) own = [...own, ...kept].toSorted((a, b) => byId(a.item, b.item))
  }
  return [...merged].map(([item, others]) => {
    const whole = completeItem(item, inOrder(others))
    const inClauses = covers.get(item) ?? []
    return { ...whole, covers: [...coversOf(item, others, inClauses), ...inClauses].toSorted(byId) }
  })
}

/** Sources that ask for what a school may have planned itself in other words. */
const catalogues: ReadonlySet<PlanSource> = new Set(['校历', '常规'])

/** The items of catalogues that are part of an item and say it in other words, unless their clauses say so already. */
const coversOf = (
  { text }: PlanItem,
  others: readonly PlanItem[],
  inClauses: readonly Covered[],
): readonly Covered[] =>
  inOrder(others).flatMap(({ id, sources: [source = '自定'], text: asked }) =>
    catalogues.has(source) &&
    plainWords(asked) !== plainWords(text) &&
    !inClauses.some((covered) => covered.id === id)
      ? [{ id, source, text: openSentence(asked) }]
      : [],
  )

/** The earlier item that most certainly says the same; among equals the one with the smaller id, so that order does not matter. */
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
  items.toSorted((a, b) => rank(a.sources[0]) - rank(b.sources[0]) || byId(a, b))

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0
