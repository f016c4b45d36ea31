import type { Block } from './block.ts'
import { plainText } from './inline.ts'

/** The remaining blocks, and the titles of the sections that were found and left out. */
export interface KeptSections {
  readonly blocks: readonly Block[]
  readonly dropped: ReadonlySet<string>
}

/**
 * Leaves out sections and annexes by title, ignoring numbers. A section extends to the next heading of its level or above, an
 * annex to the next annex; both end before a signature or an imprint.
 */
export function dropSections(blocks: readonly Block[], titles: ReadonlySet<string>): KeptSections {
  const dropped = new Set<string>()
  /** The level of the section being left out; 0 for an annex. */
  let leaving: number | undefined
  const kept = blocks.filter((block) => {
    if (leaving !== undefined && ends(block, leaving)) leaving = undefined
    const title = leaving === undefined ? titleOf(block) : undefined
    if (title !== undefined && titles.has(title)) {
      dropped.add(title)
      leaving = block.type === 'heading' ? block.level : 0
    }
    return leaving === undefined
  })
  return { blocks: kept, dropped }
}

const titleOf = (block: Block): string | undefined => {
  if (block.type === 'heading') return plainText(block.inlines).trim()
  return block.type === 'annex' ? plainText(block.title).replaceAll('\n', '').trim() : undefined
}

const ends = (block: Block, level: number): boolean =>
  block.type === 'annex' ||
  block.type === 'signature' ||
  block.type === 'imprint' ||
  (block.type === 'heading' && level > 0 && block.level <= level)
