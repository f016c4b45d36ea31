import { type FileChild, Paragraph, TextRun } from 'docx'
import type { Annex } from '../../../document/index.ts'
import { type BlockContext, listed, runsOf } from '../block-context.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'

/** The head of an annex (附件); its label's style begins the new page. */
export const writeAnnex = (block: Annex, index: number, context: BlockContext): readonly FileChild[] => [
  new Paragraph({
    style: paragraphStyles.annexLabel.id,
    children: [new TextRun({ text: block.ordinal > 0 ? `附件${block.ordinal}` : '附件' })],
  }),
  new Paragraph({
    style: paragraphStyles.annexTitle.id,
    children: listed(runsOf(block.title, context, context.layout.titleBreaks.get(index)), index, context),
  }),
]
