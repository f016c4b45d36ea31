import type { Signature } from '../../../document/index.ts'
import { type BlockContext, placement, spacedRuns } from '../block-context.ts'
import { paragraph } from '../paragraph.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'

/** 落款: the name after a blank line, then the date, each at the distance from the right margin that it has in the layout. */
export function writeSignature(block: Signature, index: number, context: BlockContext): readonly string[] {
  const places = context.layout.signatures.get(index)
  const style = paragraphStyles.signature.id
  return [
    paragraph(
      {
        style,
        indent: { right: places?.nameRight ?? 0 },
        spacing: { before: context.form.pitch },
        keepNext: true,
        ...placement(context),
      },
      spacedRuns(block.name, context, places?.nameSpacing),
    ),
    paragraph(
      { style, indent: { right: places?.dateRight ?? 0 } },
      spacedRuns(block.date, context, places?.dateSpacing),
    ),
  ]
}
