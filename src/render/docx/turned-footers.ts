import type { Form } from '../../typesetting/index.ts'
import { type Footers, pageNumber } from './footers.ts'
import { paragraph } from './paragraph.ts'
import { paragraphStyles } from './styles/paragraph-styles.ts'
import { textBox } from './text-box.ts'

/** Distance in twips of the footer itself, which is empty, from the edge of a landscape page. */
export const turnedFooterDistance = 567

/** Twips to the right for the box: LibreOffice sets turned text 0.12 em nearer to the paper's edge than standing text. */
const rotationAllowance = 34

/**
 * The page number of landscape pages where standing pages have it, once the sheet is bound (GB/T 9704-2012 7.6): in a
 * text box at the left edge, its text turned clockwise; odd pages have it at the lower end, even ones at the upper.
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
