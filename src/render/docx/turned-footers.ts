import type { Form } from '../../typesetting/index.ts'
import { type Footers, pageNumber } from './footers.ts'
import { paragraph } from './paragraph.ts'
import { paragraphStyles } from './styles/paragraph-styles.ts'
import { textBox } from './text-box.ts'

/** The distance in twips of the footer itself, which is empty, from the edge of a landscape page. */
export const turnedFooterDistance = 567

/**
 * How far to move the box to the right, in twips: LibreOffice sets rotated text 0.12 em nearer to the edge of the paper than
 * upright text.
 */
const rotationAllowance = 34

/**
 * The page number of landscape pages, in the place where portrait pages have it once the sheets are bound (GB/T 9704-2012, 7.6):
 * in a text box at the left edge, rotated clockwise, at the lower end on odd pages and at the upper end on even ones.
 */
export const turnedFooters = (form: Form): Footers => ({
  odd: numberBox(form, 'right'),
  even: numberBox(form, 'left'),
})

function numberBox(form: Form, side: 'left' | 'right'): string {
  const { page, styles, number } = form
  const { line, size } = styles.pageNumber
  const centred = number.position === 'centre'
  const character = centred ? 0 : size * 10
  return textBox({
    name: '页码',
    x: page.footer + rotationAllowance,
    y: page.left + character,
    width: line,
    height: page.width - page.left - page.right - 2 * character,
    turned: true,
    newPage: false,
    content: paragraph(
      { style: paragraphStyles.pageNumber.id, align: centred ? 'center' : side },
      pageNumber(form),
    ),
  })
}
