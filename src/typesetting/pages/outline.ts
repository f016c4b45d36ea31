import { type Block, plainText } from '../../document/index.ts'
import { type Form, lineMetrics } from '../form/index.ts'
import type { OutlineEntry, Page } from '../layout.ts'

/** The headings and annexes, with the place of each. */
export function findOutline(
  blocks: readonly Block[],
  pages: readonly Page[],
  form: Form,
): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = []
  let last = -1
  pages.forEach((page, number) => {
    for (const { block: index, style, y } of page.lines) {
      if (index === last) continue
      last = index
      const entry = entryOf(blocks[index])
      if (entry)
        entries.push({ block: index, ...entry, page: number, y: y - lineMetrics(form, style).baseline })
    }
  })
  return entries
}

function entryOf(block: Block | undefined): Pick<OutlineEntry, 'level' | 'text'> | undefined {
  if (block?.type === 'heading') return { level: block.level, text: block.label + plainText(block.inlines) }
  if (block?.type === 'annex') {
    const label = block.ordinal > 0 ? `附件${block.ordinal}` : '附件'
    return { level: 1, text: `${label} ${plainText(block.title)}` }
  }
  return undefined
}
