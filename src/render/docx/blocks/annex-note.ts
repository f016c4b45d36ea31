import { type FileChild, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { AnnexNote } from '../../../document/index.ts'
import { type BlockContext, placement, runsOf } from '../block-context.ts'
import { firstLineIndent } from '../styles/paragraph-properties.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'

/**
 * 附件说明: a paragraph for each annex. Names begin at a hanging indent, so that their further lines are aligned with
 * their first character whatever width the numbers have.
 */
export function writeAnnexNote(
  { annexes }: AnnexNote,
  index: number,
  context: BlockContext,
): readonly FileChild[] {
  const style = paragraphStyles.annexNote
  const start = firstLineIndent(style, context.form)
  const { numberLeft, nameLeft } = context.layout.annexNotes.get(index) ?? {
    numberLeft: start,
    nameLeft: start,
  }
  return annexes.map(({ ordinal, title }, at) => {
    const left = at === 0 ? start : numberLeft
    const label = `${at === 0 ? '附件：' : ''}${ordinal > 0 ? `${ordinal}.` : ''}`
    return new Paragraph({
      style: style.id,
      children: [
        ...(label === '' ? [] : [new TextRun({ text: label })]),
        ...(ordinal > 0 ? [new TextRun({ children: [new Tab()] })] : []),
        ...runsOf(title, context),
      ],
      indent: { left: nameLeft, hanging: nameLeft - left },
      tabStops: [{ type: TabStopType.LEFT, position: nameLeft }],
      ...placement(context),
      // Names stay together; what comes before the first is the style's own blank line.
      ...(at + 1 < annexes.length && { keepNext: true, keepLines: true }),
      ...(at > 0 && { spacing: { before: 0 }, pageBreakBefore: false }),
    })
  })
}
