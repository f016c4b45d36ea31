import { type FileChild, Paragraph, type ParagraphChild } from 'docx'
import type { Signature } from '../../../document/index.ts'
import { type BlockContext, placement, runsOf } from '../block-context.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'

/** 落款: the name after a blank line, then the date, each as far from the right margin as the layout found. */
export function writeSignature(block: Signature, index: number, context: BlockContext): readonly FileChild[] {
  const places = context.layout.signatures.get(index) ?? { nameRight: 0, dateRight: 0 }
  const line = (children: readonly ParagraphChild[], right: number, first: boolean): Paragraph =>
    new Paragraph({
      style: paragraphStyles.signature.id,
      children,
      indent: { right },
      ...(first && { spacing: { before: context.form.pitch }, keepNext: true, ...placement(context) }),
    })
  return [
    line(runsOf(block.name, context), places.nameRight, true),
    line(runsOf(block.date, context), places.dateRight, false),
  ]
}
