import type { FaceTable } from '../fonts/index.ts'
import { type Form, lineMetrics, measureOf, twip } from '../form/index.ts'
import type { Line } from '../layout.ts'
import { composeLine, shape } from '../lines/index.ts'

/**
 * Sets the page number (GB/T 9704-2012, 7.5): — 1 —, one character in from the right margin on odd pages and from the left on
 * even ones, on the footer's line; centred if the form says so.
 * @param number from 1
 */
export function setPageNumber(number: number, form: Form, faces: FaceTable): Line {
  const style = form.styles.pageNumber
  const text = shape(
    [{ type: 'text', value: `${form.number.before}${number}${form.number.after}` }],
    style,
    faces,
    0,
  )
  const measure = measureOf(form)
  const centred = form.number.position === 'centre'
  const indent = centred ? 0 : style.size * 10 * twip
  const { height, baseline } = lineMetrics(form, 'pageNumber')
  const end = text.codes.length
  return {
    block: -1,
    style: 'pageNumber',
    y: (form.page.height - form.page.footer) * twip - height + baseline,
    runs: composeLine(
      text,
      { start: 0, end, visibleEnd: end, closed: true },
      {
        x: measure.x + indent,
        width: measure.width - 2 * indent,
        align: centred ? 'centre' : number % 2 === 1 ? 'right' : 'left',
      },
    ),
    continued: false,
  }
}
