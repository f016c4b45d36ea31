import type { Signature } from '../../../document/index.ts'
import { type BlockContext, placement, runsOf } from '../block-context.ts'
import { paragraph } from '../paragraph.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'

/** 落款: the name after a blank line, then the date, each at the distance from the right margin that it has in the layout. */
export function writeSignature(block: Signature, index: number, context: BlockContext): readonly string[] {
  const places = context.layout.signatures.get(index) ?? { nameRight: 0, dateRight: 0 }
  const style = paragraphStyles.signature.id
  return [
    paragraph(
      {
        style,
        indent: { right: places.nameRight },
        spacing: { before: context.form.pitch },
        keepNext: true,
        ...placement(context),
      },
      runsOf(block.name, context),
    ),
    paragraph({ style, indent: { right: places.dateRight } }, runsOf(block.date, context)),
  ]
}
