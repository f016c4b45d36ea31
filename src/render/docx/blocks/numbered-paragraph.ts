import { type FileChild, type IParagraphOptions, Paragraph, TextRun } from 'docx'
import type { Heading, Item } from '../../../document/index.ts'
import { type BlockContext, listed, placement, runningText } from '../block-context.ts'
import type { LabelUse } from '../numbering/numbering-plan.ts'
import { listReference } from '../postprocess/list-numbers.ts'
import { firstLineIndent } from '../styles/paragraph-properties.ts'
import type { ParagraphStyle } from '../styles/paragraph-styles.ts'

/**
 * A heading or an item: its label comes from the list that the plan found, from the style if the style has that list
 * already (`styleNum`), or stands as plain text before it.
 */
export function writeNumbered(
  block: Heading | Item,
  index: number,
  context: BlockContext,
  style: ParagraphStyle,
  styleNum?: number,
): readonly FileChild[] {
  const use = context.numbering.labels.get(index)
  const label = use?.type === 'text' ? [new TextRun({ text: context.guard.clean(use.label) })] : []
  return [
    new Paragraph({
      style: style.id,
      children: listed([...label, ...runningText(block.inlines, index, context)], index, context),
      ...numbering(use, styleNum, firstLineIndent(style, context.form)),
      ...placement(context),
    }),
  ]
}

/** @param indent the style's first-line indent, in twips */
function numbering(
  use: LabelUse | undefined,
  styleNum: number | undefined,
  indent: number,
): Pick<IParagraphOptions, 'numbering' | 'indent'> {
  if (use === undefined) return {}
  if (use.type === 'number') {
    if (use.num === styleNum) return {}
    return { numbering: { reference: listReference, level: use.level, instance: use.num } }
  }
  // Programs take the style's indent away together with its number.
  return styleNum === undefined ? {} : { numbering: false, indent: { firstLine: indent } }
}
