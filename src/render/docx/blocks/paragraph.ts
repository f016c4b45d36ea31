import { type FileChild, Paragraph as WordParagraph } from 'docx'
import type { Paragraph } from '../../../document/index.ts'
import { type BlockContext, placement, runningText } from '../block-context.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'

/** A paragraph of text; body text is the document's default style and needs no mention. */
export const writeParagraph = (
  block: Paragraph,
  index: number,
  context: BlockContext,
): readonly FileChild[] => [
  new WordParagraph({
    ...(block.style !== 'body' && { style: paragraphStyles[block.style].id }),
    children: runningText(block.inlines, index, context),
    ...placement(context),
  }),
]
