import type { AnnexNote } from '../../../document/index.ts'
import { type BlockContext, placement, runsOf } from '../block-context.ts'
import { paragraph } from '../paragraph.ts'
import { tabRun, textRun } from '../run.ts'
import { firstLineIndent } from '../styles/paragraph-properties.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'

/**
 * 附件说明: a paragraph for each annex. Names have a hanging indent, so that their further lines align with their first character
 * whatever the width of the numbers.
 */
export function writeAnnexNote(
  { annexes }: AnnexNote,
  index: number,
  context: BlockContext,
): readonly string[] {
  const style = paragraphStyles.annexNote
  const start = firstLineIndent(style, context.form)
  const { numberLeft, nameLeft } = context.layout.annexNotes.get(index) ?? {
    numberLeft: start,
    nameLeft: start,
  }
  return annexes.map(({ ordinal, title }, at) => {
    const left = at === 0 ? start : numberLeft
    const label = `${at === 0 ? '附件：' : ''}${ordinal > 0 ? `${ordinal}.` : ''}`
    return paragraph(
      {
        style: style.id,
        indent: { left: nameLeft, hanging: nameLeft - left },
        tabs: [{ align: 'left', position: nameLeft }],
        ...placement(context),
        // Names stay together; the blank line before the first is part of the style.
        ...(at + 1 < annexes.length && { keepNext: true, keepLines: true }),
        ...(at > 0 && { spacing: { before: 0 }, newPage: false }),
      },
      (label === '' ? '' : textRun(label)) + (ordinal > 0 ? tabRun : '') + runsOf(title, context),
    )
  })
}
