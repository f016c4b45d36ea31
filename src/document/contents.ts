import type { Block } from './block.ts'
import { plainText } from './inline.ts'

/** A line of the contents page. */
export interface ContentsEntry {
  /** Index into {@link DocumentModel.blocks} of the block that it refers to. */
  readonly block: number
  readonly level: 1 | 2
  readonly text: string
}

/** The entries of the contents page: headings of the first two levels, and annexes; empty where there is no such page. */
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

/** The anchor of a block listed on the contents page, in the form that Word itself uses. */
export const contentsAnchor = (block: number): string => `_Toc${String(block + 1).padStart(9, '0')}`

/** A heading that is a sentence is listed without its full stop. */
const onOneLine = (text: string): string => text.replaceAll('\n', '').replace(/[。；：]$/, '')
