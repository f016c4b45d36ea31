import type { Annex } from '../../../document/index.ts'
import { type BlockContext, listed, runsOf } from '../block-context.ts'
import { paragraph } from '../paragraph.ts'
import { textRun } from '../run.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'

/** The heading of an annex (附件); the style of its label starts the new page. */
export const writeAnnex = (block: Annex, index: number, context: BlockContext): readonly string[] => [
  paragraph(
    { style: paragraphStyles.annexLabel.id },
    textRun(block.ordinal > 0 ? `附件${block.ordinal}` : '附件'),
  ),
  paragraph(
    { style: paragraphStyles.annexTitle.id },
    listed(runsOf(block.title, context, context.layout.titleBreaks.get(index)), index, context),
  ),
]
