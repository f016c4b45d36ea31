import type { Item } from '../../../document/index.ts'
import type { BlockContext } from '../block-context.ts'
import { itemStyles, paragraphStyles } from '../styles/paragraph-styles.ts'
import { writeNumbered } from './numbered-paragraph.ts'

/** A numbered paragraph of a list. */
export const writeItem = (block: Item, index: number, context: BlockContext): string =>
  writeNumbered(block, index, context, itemStyles[block.level - 1] ?? paragraphStyles.body)
