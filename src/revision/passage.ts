import { type Block, type Inline, plainText, type WrittenPlace } from '../document/index.ts'
import { type Leaf, leavesOf } from './leaf.ts'

/**
 * The kinds of passages that the director may change in Word and have adopted; `fixed` ones come from the program or a ledger.
 */
export type PassageKind = 'title' | 'heading' | 'paragraph' | 'item' | 'fixed'

/** A block of a document as seen by revision: one paragraph, or a unit that text may follow. */
export interface Passage {
  readonly kind: PassageKind
  /** The outline level of headings and items, else 0. */
  readonly level: number
  /** The headings above it, outermost first, joined by ` / `. */
  readonly section: string
  /** The text; for a fixed passage, a description in brackets. */
  readonly leaves: readonly Leaf[]
  /** Where the director wrote it, unless it comes from a template. */
  readonly written?: WrittenPlace
}

/** One passage for each block. */
export function passagesOf(blocks: readonly Block[]): readonly Passage[] {
  const headings: (string | undefined)[] = []
  let annex = ''
  return blocks.map((block) => {
    if (block.type === 'annex') {
      headings.length = 0
      annex = `附件：${flat(block.title)}`
    }
    if (block.type === 'heading') headings.length = Math.min(headings.length, block.level - 1)
    const section = [annex, ...headings].filter((text) => text !== '' && text !== undefined).join(' / ')
    if (block.type === 'heading') headings[block.level - 1] = flat(block.inlines)
    return { section, ...contentOf(block) }
  })
}

const flat = (inlines: readonly Inline[]): string => plainText(inlines).replaceAll('\n', '')

function contentOf(block: Block): Omit<Passage, 'section'> {
  switch (block.type) {
    case 'title':
      return { kind: 'title', level: 0, leaves: withoutBreaks(leavesOf(block.inlines)) }
    case 'heading':
    case 'item':
      return {
        kind: block.type,
        level: block.level,
        leaves: leavesOf(block.inlines),
        ...(block.written && { written: block.written }),
      }
    case 'paragraph':
      return {
        kind: 'paragraph',
        level: 0,
        leaves: leavesOf(block.inlines),
        ...(block.written && { written: block.written }),
      }
    case 'table':
      return fixed(`表格：${block.columns.map(({ heading }) => flat(heading)).join('、')}`)
    case 'annex':
      return fixed(`附件：${flat(block.title)}`)
    case 'figure':
      return fixed(`照片：${block.pictures.map(({ caption }) => flat(caption)).join('、')}`)
    case 'chart':
      return fixed(`统计图：${flat(block.caption)}`)
    case 'signature':
      return fixed('落款')
    case 'annex-note':
      return fixed('附件说明')
    case 'page-break':
      return fixed('分页')
    case 'contents':
      return fixed('目录')
    case 'red-head':
      return fixed('版头')
    case 'imprint':
      return fixed('版记')
  }
}

const fixed = (what: string): Omit<Passage, 'section'> => ({
  kind: 'fixed',
  level: 0,
  leaves: [{ text: `（${what}）`, mark: 'plain', fact: false }],
})

/** The line breaks of a title are up to the layout. */
const withoutBreaks = (leaves: readonly Leaf[]): readonly Leaf[] => leaves.filter(({ text }) => text !== '\n')
