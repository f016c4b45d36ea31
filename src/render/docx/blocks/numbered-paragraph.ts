import type { Heading, Item } from '../../../document/index.ts'
import { type BlockContext, listed, placement, runningText } from '../block-context.ts'
import { outlineNum } from '../numbering/lists.ts'
import type { LabelUse } from '../numbering/numbering-plan.ts'
import { type ParagraphProperties, paragraph } from '../paragraph.ts'
import { textRun } from '../run.ts'
import { firstLineIndent } from '../styles/paragraph-properties.ts'
import { itemStyles, type ParagraphStyle, paragraphStyles } from '../styles/paragraph-styles.ts'

/** A heading of the outline in Word's own heading style, which carries its number. */
export const writeHeading = (block: Heading, index: number, context: BlockContext): string =>
  writeNumbered(block, index, context, paragraphStyles[`heading${block.level}`], outlineNum)

/** A numbered paragraph of a list. */
export const writeItem = (block: Item, index: number, context: BlockContext): string =>
  writeNumbered(block, index, context, itemStyles[block.level - 1] ?? paragraphStyles.body)

/**
 * A heading or an item: its label comes from the list in the numbering plan, from the style if that has the list already
 * (`styleNum`), or is plain text.
 */
function writeNumbered(
  block: Heading | Item,
  index: number,
  context: BlockContext,
  style: ParagraphStyle,
  styleNum?: number,
): string {
  const use = context.numbering.labels.get(index)
  const label = use?.type === 'text' ? textRun(context.guard.clean(use.label)) : ''
  return paragraph(
    {
      style: style.id,
      ...numbering(use, styleNum, firstLineIndent(style, context.form)),
      ...placement(context),
      // A page started on purpose starts with text.
      ...(context.newPage && context.form.styles[style.form].before > 0 && { spacing: { before: 0 } }),
    },
    listed(label + runningText(block.inlines, index, context), index, context),
  )
}

/** @param indent the style's first-line indent, in twips */
function numbering(
  use: LabelUse | undefined,
  styleNum: number | undefined,
  indent: number,
): Pick<ParagraphProperties, 'list' | 'indent'> {
  if (use === undefined) return {}
  if (use.type === 'number') return use.num === styleNum ? {} : { list: { num: use.num, level: use.level } }
  // Programs drop the style's indent together with its number.
  return styleNum === undefined ? {} : { list: 'none', indent: { firstLine: indent } }
}
