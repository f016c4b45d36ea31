import type { Title } from '../../../document/index.ts'
import { type BlockContext, placement, runsOf } from '../block-context.ts'
import { paragraph } from '../paragraph.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'

/** The title, with the layout's line breaks, and the line in 楷体 below it. */
export function writeTitle(block: Title, index: number, context: BlockContext): readonly string[] {
  const title = paragraph(
    {
      style: paragraphStyles.title.id,
      // The blank line below a title comes after its subtitle if there is one.
      ...(block.subtitle && { spacing: { after: 0 } }),
      ...placement(context),
    },
    runsOf(block.inlines, context, context.layout.titleBreaks.get(index)),
  )
  if (!block.subtitle) return [title]
  return [title, paragraph({ style: paragraphStyles.subtitle.id }, runsOf(block.subtitle, context))]
}
