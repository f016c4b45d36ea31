import {
  BorderStyle,
  type FileChild,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  type IBorderOptions,
  type IParagraphOptions,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from 'docx'
import type { Imprint } from '../../../document/index.ts'
import { copiesEnd, copiesLabel, imprintIndent, issuedMark } from '../../../typesetting/index.ts'
import { type BlockContext, runsOf } from '../block-context.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'
import { writeSpacer } from './spacer.ts'

/** Twips in an eighth of a point, the unit of a border's width. */
const eighth = 2.5

/**
 * 版记 in a frame at the foot of the text area, whatever stands above it; a frame belongs to the paragraph that follows,
 * which has no height.
 */
export function writeImprint({ copies, issuer, date }: Imprint, context: BlockContext): readonly FileChild[] {
  const { page, styles, imprint } = context.form
  const width = page.width - page.left - page.right
  const indent = imprintIndent(styles.imprint.size)
  const label = copiesLabel.length * indent
  const rule = (thickness: number): IBorderOptions => ({
    style: BorderStyle.SINGLE,
    size: thickness / eighth,
    space: 0,
    color: 'auto',
  })
  const place: IParagraphOptions = {
    style: paragraphStyles.imprint.id,
    frame: {
      type: 'alignment',
      width,
      height: 0,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
      alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
      wrap: FrameWrap.AROUND,
    },
  }
  const copied = copies
    ? [
        new Paragraph({
          ...place,
          children: [
            new TextRun({ text: copiesLabel }),
            ...runsOf([...copies, { type: 'text', value: copiesEnd }], context),
          ],
          indent: { left: indent + label, right: indent, hanging: label },
          border: { top: rule(imprint.thick) },
        }),
      ]
    : []
  return [
    ...copied,
    new Paragraph({
      ...place,
      children: [
        ...runsOf(issuer, context),
        new TextRun({ children: [new Tab()] }),
        ...runsOf([...date, { type: 'text', value: issuedMark }], context),
      ],
      indent: { left: indent, firstLine: 0 },
      tabStops: [{ type: TabStopType.RIGHT, position: width - indent }],
      border: {
        top: rule(copies ? imprint.thin : imprint.thick),
        bottom: rule(imprint.thick),
      },
    }),
    writeSpacer(),
  ]
}
