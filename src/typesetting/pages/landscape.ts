import { type Form, twip } from '../form/index.ts'
import type { Line } from '../layout.ts'

/**
 * The form with its pages lying: the sheet is turned so that the head of a table comes to the left of the bound
 * document, which is the binding on odd pages (GB/T 9704-2012 7.6); margins turn with it.
 */
export const landscapeForm = (form: Form): Form => {
  const { width, height, top, right, bottom, left } = form.page
  return {
    ...form,
    page: { ...form.page, width: height, height: width, top: left, right: top, bottom: right, left: bottom },
  }
}

/** A line of a standing page on the lying one, where it reads upright once the sheet is bound. */
export const turnLine = (line: Line, { page }: Form): Line => ({
  ...line,
  y: page.height * twip - line.y,
  turned: true,
})
