import type { Block } from '../../document/index.ts'

/**
 * The depth of each block's heading, 1 to 6 (H1 to H6), or 0 for blocks without one. The title and the titles of annexes have
 * depth 1; no depth is skipped on the way down, as PDF/UA-1 (7.4.2) requires, even where the document skips a level.
 */
export function headingDepths(blocks: readonly Block[]): number[] {
  /** The outline levels of the enclosing headings; titles count as level 0. */
  let enclosing: number[] = []
  return blocks.map((block) => {
    const level = headingLevel(block)
    if (level === undefined) return 0
    enclosing = [...enclosing.filter((outer) => outer < level), level]
    return enclosing.length
  })
}

function headingLevel(block: Block): number | undefined {
  if (block.type === 'heading') return block.level
  return block.type === 'title' || block.type === 'annex' ? 0 : undefined
}
