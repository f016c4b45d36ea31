import type { Block, Heading } from './block.ts'

/**
 * Drops headings that have nothing under them: a section without records vanishes, and so does a section all of
 * whose sections vanished. A heading's section ends at the next heading of its level or above, at a signature, an
 * annex or a page break. `keeps` says whether a heading with nothing under it stays nevertheless.
 */
export function pruneEmptySections(
  blocks: readonly Block[],
  keeps: (heading: Heading) => boolean = () => false,
): readonly Block[] {
  const kept: Block[] = []
  // Walking from the end: the level of the block that follows. Content is deeper than any heading, an end is above all.
  let following = 0
  for (const block of blocks.toReversed()) {
    const level = depthOf(block)
    if (block.type === 'heading' && following <= block.level && !keeps(block)) continue
    kept.push(block)
    following = level
  }
  return kept.reverse()
}

function depthOf(block: Block): number {
  switch (block.type) {
    case 'heading':
      return block.level
    case 'title':
    case 'signature':
    case 'annex-note':
    case 'annex':
    case 'page-break':
    case 'contents':
    case 'red-head':
    case 'imprint':
      return 0
    case 'paragraph':
    case 'item':
    case 'table':
    case 'figure':
    case 'chart':
      return Number.POSITIVE_INFINITY
  }
}
