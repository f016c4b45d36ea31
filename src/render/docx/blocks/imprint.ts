import { type Imprint, type Inline, plainText } from '../../../document/index.ts'
import { imprintIndent } from '../../../typesetting/index.ts'
import type { BlockContext } from '../block-context.ts'
import { paragraph } from '../paragraph.ts'
import { tabRun, textRun } from '../run.ts'
import { paragraphStyles } from '../styles/paragraph-styles.ts'
import { spacerId } from '../styles/table-styles.ts'
import { textBox } from '../text-box.ts'

/** Twips in an eighth of a point, the unit of a border's width. */
const eighth = 2.5

/** 版记 in a text box at the bottom of the text area, whatever is above it. */
export function writeImprint(block: Imprint, index: number, context: BlockContext): string {
  const { page, styles, imprint } = context.form
  const { copies, issuer, date } = block
  const { words } = context
  const width = page.width - page.left - page.right
  const lines = context.layout.imprints.get(index)?.lines ?? 2
  const height = lines * styles.imprint.line + 2 * imprint.thick + (copies ? imprint.thin : 0)
  const foot = page.height - page.bottom
  const indent = imprintIndent(styles.imprint.size)
  const label = words.copies.length * indent
  const style = paragraphStyles.imprint.id
  const text = (inlines: readonly Inline[]): string => context.guard.clean(plainText(inlines))
  const copied = copies
    ? paragraph(
        { style, indent: { left: indent + label, right: indent, hanging: label } },
        textRun(`${words.copies}${text(copies)}${words.copiesEnd}`),
      )
    : ''
  const issued = paragraph(
    {
      style,
      tabs: [{ align: 'right', position: width - indent }],
      indent: { left: indent, firstLine: 0 },
    },
    textRun(text(issuer)) + tabRun + textRun(`${text(date)}${words.issued}`),
  )
  return textBox({
    name: '版记',
    x: page.left,
    y: foot - height,
    width,
    height,
    turned: false,
    newPage: context.newPage,
    content: [
      rule(imprint.thick),
      ...(copies ? [copied, rule(imprint.thin)] : []),
      issued,
      rule(imprint.thick),
    ].join(''),
  })
}

/**
 * A rule as wide as the text: the border of a paragraph without height, because that of an indented paragraph would be indented
 * too.
 */
const rule = (thickness: number): string =>
  paragraph(
    {
      style: spacerId,
      borders: { top: { style: 'single', size: thickness / eighth, space: 0, colour: 'auto' } },
    },
    '',
  )
