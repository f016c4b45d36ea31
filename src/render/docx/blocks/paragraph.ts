import type { Paragraph } from '../../../document/index.ts'
import { type BlockContext, placement, runningText } from '../block-context.ts'
import { paragraph } from '../paragraph.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'

/** A paragraph of text; body text is the document's default style and needs no mention. */
export const writeParagraph = (block: Paragraph, index: number, context: BlockContext): string =>
  paragraph(
    { ...(block.style !== 'body' && { style: paragraphStyles[block.style].id }), ...placement(context) },
    runningText(block.inlines, index, context),
  )
