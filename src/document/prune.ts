import type { Block, Heading } from './block.ts'

/**
 * Drops headings with nothing under them: a section without records vanishes, and so does a section all of whose subsections
 * vanished. A section ends at the next heading of its level or above, at a signature, an annex or a page break. `keeps` decides
 * whether a heading stays although it is empty.
 */
export function pruneEmptySections(
  blocks: readonly Block[],
  keeps: (heading: Heading) => boolean = () => false,
): readonly Block[] {
  const kept: Block[] = []
  // The level of the following block, as the blocks are traversed backwards. Content ranks below every heading, the end of a
  // section above all.
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
