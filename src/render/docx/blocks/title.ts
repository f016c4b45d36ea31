import { type FileChild, Paragraph } from 'docx'
import type { Title } from '../../../document/index.ts'
import { type BlockContext, placement, runsOf } from '../block-context.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'

/** The title, broken where the layout says, and the line in 楷体 below it. */
export function writeTitle(block: Title, index: number, context: BlockContext): readonly FileChild[] {
  const title = new Paragraph({
    style: paragraphStyles.title.id,
    children: runsOf(block.inlines, context, context.layout.titleBreaks.get(index)),
    // The blank line below a title stands below its subtitle where it has one.
    ...(block.subtitle && { spacing: { after: 0 } }),
    ...placement(context),
  })
  if (!block.subtitle) return [title]
  return [
    title,
    new Paragraph({ style: paragraphStyles.subtitle.id, children: runsOf(block.subtitle, context) }),
  ]
}
