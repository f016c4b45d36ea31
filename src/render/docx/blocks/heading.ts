import type { Heading } from '../../../document/index.ts'
import type { BlockContext } from '../block-context.ts'
import { outlineNum } from '../numbering/lists.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'
import { writeNumbered } from './numbered-paragraph.ts'

/** A heading of the outline in Word's own heading style, which carries its number. */
export const writeHeading = (block: Heading, index: number, context: BlockContext): string =>
  writeNumbered(block, index, context, paragraphStyles[`heading${block.level}`], outlineNum)
