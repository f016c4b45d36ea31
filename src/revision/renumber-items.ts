import type { Block } from '../document/index.ts'

interface Placed {
  readonly block: Block
  /** The index of the template's block; undefined for one that was added. */
  readonly source: number | undefined
}

/**
 * Renumbers items after some were added, moved or removed: a list keeps its first number, and an inserted item counts with the
 * list that it is in. Unordered items remain so.
 */
export function renumberItems(original: readonly Block[], placed: readonly Placed[]): readonly Block[] {
  const lists = listsOf(original)
  const counts = new Map<number, number>()
  // The open list at each level, and whether it is numbered.
  let open: { readonly list: number; readonly counts: boolean; readonly level: number }[] = []
  let fresh = original.length
  return placed.map(({ block, source }) => {
    if (block.type === 'heading' || block.type === 'annex') open = []
    if (block.type !== 'item') return block
    const { level } = block
    const own = source === undefined ? undefined : lists.get(source)
    const here = open.find((entry) => entry.level === level)
    const isOrdered = source === undefined ? (here?.counts ?? true) : block.ordinal > 0
    const follows = own === undefined || own.list === here?.list || own.first !== source
    const joins = here !== undefined && here.counts === isOrdered && follows
    const list = joins ? here.list : (own?.list ?? fresh++)
    open = [...open.filter((entry) => entry.level < level), { list, counts: isOrdered, level }]
    if (!isOrdered) return block.ordinal === 0 ? block : { ...block, ordinal: 0 }
    const ordinal = joins ? (counts.get(list) ?? 0) + 1 : (own?.start ?? 1)
    counts.set(list, ordinal)
    return ordinal === block.ordinal ? block : { ...block, ordinal }
  })
}

interface ItemList {
  readonly list: number
  /** The index of its first item. */
  readonly first: number
  readonly start: number
}

/** The list of each item: a list continues as long as its numbers do. */
function listsOf(blocks: readonly Block[]): ReadonlyMap<number, ItemList> {
  const lists = new Map<number, ItemList>()
  let open: { readonly level: number; readonly ordinal: number; readonly list: ItemList }[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'heading' || block.type === 'annex') open = []
    if (block.type !== 'item') continue
    const { level, ordinal } = block
    const last = open.find((entry) => entry.level === level)
    const goesOn =
      last !== undefined && (ordinal === last.ordinal + 1 || (ordinal === 0 && last.ordinal === 0))
    const list = goesOn ? last.list : { list: index, first: index, start: ordinal }
    lists.set(index, list)
    open = [...open.filter((entry) => entry.level < level), { level, ordinal, list }]
  }
  return lists
}
