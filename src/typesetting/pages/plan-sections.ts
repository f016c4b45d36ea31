import type { Block, Table } from '../../document/index.ts'
import { isTooWide, leastWidth, measureTable, type Setting } from '../blocks/index.ts'
import { measureOf, twip } from '../form/index.ts'

/** Blocks that have pages of their own. */
export interface SectionPlan {
  readonly first: number
  /** The index after the last block. */
  readonly end: number
  readonly landscape: boolean
}

/**
 * Divides a document where the kind of page changes: after the contents page, and where landscape pages begin and end. An annex
 * with a table too wide for portrait pages is landscape from its heading on; in the body only the table is, and only if it cannot
 * be set otherwise. A document may ask to be treated like an annex as a whole, or to be landscape whatever it contains.
 */
export function planSections(blocks: readonly Block[], setting: Setting): readonly SectionPlan[] {
  if (blocks.length === 0) return [{ first: 0, end: 0, landscape: false }]
  const lying = findLying(blocks, setting)
  const sections: SectionPlan[] = []
  let first = 0
  blocks.forEach((block, index) => {
    const landscape = lying.has(index)
    const next = index + 1 < blocks.length ? lying.has(index + 1) : landscape
    const ends = block.type === 'contents' || block.type === 'imprint' || next !== landscape
    if (!ends && index + 1 < blocks.length) return
    sections.push({ first, end: index + 1, landscape })
    first = index + 1
  })
  return sections
}

function findLying(blocks: readonly Block[], setting: Setting): ReadonlySet<number> {
  if (setting.landscape === 'always') return new Set(blocks.keys())
  const lying = new Set<number>()
  const measure = measureOf(setting.form).width / twip
  let annex: number | undefined = setting.landscape === 'whole' ? 0 : undefined
  blocks.forEach((block, index) => {
    if (block.type === 'annex') annex = index
    if (block.type === 'imprint') annex = undefined
    if (block.type !== 'table' || !lies(block, index, annex !== undefined, measure, setting)) return
    const [from, to] = annex === undefined ? [index, index + 1] : [annex, endOfAnnex(blocks, annex)]
    for (let at = from; at < to; at++) lying.add(at)
  })
  // A page break next to landscape pages is redundant.
  blocks.forEach(({ type }, index) => {
    if (type === 'page-break' && (lying.has(index - 1) || lying.has(index + 1))) lying.add(index)
  })
  return lying
}

function lies(table: Table, index: number, inAnnex: boolean, measure: number, setting: Setting): boolean {
  if (table.landscape !== undefined) return table.landscape
  const { needs } = measureTable(table, index, setting)
  return inAnnex ? isTooWide(needs, measure) : leastWidth(needs) > measure
}

function endOfAnnex(blocks: readonly Block[], annex: number): number {
  const next = blocks.findIndex(
    ({ type }, index) => index > annex && (type === 'annex' || type === 'imprint'),
  )
  return next < 0 ? blocks.length : next
}
