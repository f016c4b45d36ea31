import type { ItemKey } from './same-work.ts'

/** Finds the items that share something with another, so that not every pair has to be compared. */
export interface ItemIndex {
  readonly byTrait: Map<string, ItemKey[]>
}

export const makeIndex = (): ItemIndex => ({ byTrait: new Map() })

/** A pair of characters that more items than this share means nothing (工作, 安全) and is ignored. */
const commonest = 60

export function indexItem({ byTrait }: ItemIndex, key: ItemKey): void {
  for (const trait of traitsOf(key)) {
    const list = byTrait.get(trait)
    if (list) list.push(key)
    else byTrait.set(trait, [key])
  }
}

/** Items that have a trait in common with another, each once. */
export function candidatesIn({ byTrait }: ItemIndex, key: ItemKey): ReadonlySet<ItemKey> {
  const found = new Set<ItemKey>()
  for (const trait of traitsOf(key)) {
    const list = byTrait.get(trait) ?? []
    if (trait.startsWith('词') && list.length > commonest) continue
    for (const candidate of list) found.add(candidate)
  }
  return found
}

/** What items may share: their words, an origin, a theme in a month, pairs of characters. */
function* traitsOf({ words, origins, themes, months, traces }: ItemKey): Generator<string> {
  yield `文${words}`
  for (const origin of origins) yield `源${origin}`
  for (const theme of themes) {
    for (const month of months.size > 0 ? months : [0]) yield `题${theme}${month}`
  }
  for (const pair of traces) yield `词${pair}`
}
