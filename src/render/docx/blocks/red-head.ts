import { plainText, type RedHead } from '../../../document/index.ts'
import { type BlockContext, placement, runsOf } from '../block-context.ts'
import { paragraph } from '../paragraph.ts'
import { textRun } from '../run.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'
import { valued } from '../xml-text.ts'

/** Twips in an eighth of a point, and in a point: the units of a border's width and distance. */
const eighth = 2.5
const point = 20

/** 发文机关标志 and its rule. */
const red = 'FF0000'

/** 版头: the issuer's name as large as in the layout, and the number with the red rule below it. */
export function writeRedHead(
  { issuer, number }: RedHead,
  index: number,
  context: BlockContext,
): readonly string[] {
  const { head } = context.form
  const { size, line, before, after } = context.layout.heads.get(index) ?? {
    size: head.smallest,
    line: context.form.pitch,
    before: head.drop,
    after: 0,
  }
  const large = valued('color', red) + valued('sz', size) + valued('szCs', size)
  const rule = { style: 'single', size: head.rule / eighth, space: head.toRule / point, colour: red } as const
  return [
    paragraph(
      {
        style: paragraphStyles.redHead.id,
        spacing: { before, line, rule: 'exact' },
        ...placement(context),
        keepNext: true,
      },
      textRun(context.guard.clean(plainText(issuer)), '', large),
    ),
    paragraph(
      { style: paragraphStyles.redNumber.id, spacing: { after }, borders: { bottom: rule } },
      runsOf(number ?? [], context),
    ),
  ]
}
