import { type Form, twip } from '../form/index.ts'
import type { Line } from '../layout.ts'

/**
 * The form with landscape pages: the sheet is rotated so that the head of a table is on the left of the bound document, which is
 * the binding edge of odd pages (GB/T 9704-2012, 7.6); margins rotate with it.
 */
export const landscapeForm = (form: Form): Form => {
  const { width, height, top, right, bottom, left } = form.page
  return {
    ...form,
    page: { ...form.page, width: height, height: width, top: left, right: top, bottom: right, left: bottom },
  }
}

/** Moves a line of a portrait page to the landscape page, where it is upright once the sheet is bound. */
export const turnLine = (line: Line, { page }: Form): Line => ({
  ...line,
  y: page.height * twip - line.y,
  turned: true,
})
