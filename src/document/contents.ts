import type { Block } from './block.ts'
import { plainText } from './inline.ts'

/** A line of the contents page. */
export interface ContentsEntry {
  /** Index into DocumentModel.blocks of what it names. */
  readonly block: number
  readonly level: 1 | 2
  readonly text: string
}

/** What the contents page lists: headings of the first two levels, and annexes; nothing where there is no such page. */
export function contentsEntries(blocks: readonly Block[]): readonly ContentsEntry[] {
  if (!blocks.some((block) => block.type === 'contents')) return []
  return blocks.flatMap((block, index): readonly ContentsEntry[] => {
    if (block.type === 'annex') {
      const label = block.ordinal > 0 ? `附件${block.ordinal}` : '附件'
      return [{ block: index, level: 1, text: `${label}　${onOneLine(plainText(block.title))}` }]
    }
    if (block.type !== 'heading' || (block.level !== 1 && block.level !== 2)) return []
    return [{ block: index, level: block.level, text: block.label + onOneLine(plainText(block.inlines)) }]
  })
}

/** The name under which links lead to a block that the contents page lists; Word's own form of such names. */
export const contentsAnchor = (block: number): string => `_Toc${String(block + 1).padStart(9, '0')}`

/** A heading that is a sentence loses its full stop. */
const onOneLine = (text: string): string => text.replaceAll('\n', '').replace(/[。；：]$/, '')
