import { BorderStyle, type FileChild, LineRuleType, Paragraph, TextRun } from 'docx'
import { plainText, type RedHead } from '../../../document/index.ts'
import { type BlockContext, placement, runsOf } from '../block-context.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'

/** Twips in an eighth of a point, and in a point: the units of a border's width and distance. */
const eighth = 2.5
const point = 20

/** 发文机关标志 and its rule. */
const red = 'FF0000'

/** 版头: the issuer's name as large as the layout found, and the number with the red rule below it. */
export function writeRedHead(
  { issuer, number }: RedHead,
  index: number,
  context: BlockContext,
): readonly FileChild[] {
  const { head } = context.form
  const { size, line, before, after } = context.layout.heads.get(index) ?? {
    size: head.smallest,
    line: context.form.pitch,
    before: head.drop,
    after: 0,
  }
  return [
    new Paragraph({
      style: paragraphStyles.redHead.id,
      children: [new TextRun({ text: context.guard.clean(plainText(issuer)), size, color: red })],
      spacing: { before, line, lineRule: LineRuleType.EXACT },
      ...placement(context),
      keepNext: true,
    }),
    new Paragraph({
      style: paragraphStyles.redNumber.id,
      children: runsOf(number ?? [], context),
      spacing: { after },
      border: {
        bottom: {
          style: BorderStyle.SINGLE,
          color: red,
          size: head.rule / eighth,
          space: head.toRule / point,
        },
      },
    }),
  ]
}
