import type { Form, StyleName } from './form.ts'

/** A twip in units of 1/1000 pt. */
export const twip = 50

/** The left edge and width of the text area, 1/1000 pt. */
export const measureOf = ({ page }: Form): { readonly x: number; readonly width: number } => ({
  x: page.left * twip,
  width: (page.width - page.left - page.right) * twip,
})

/** The width of one grid character in twips: the size of the body plus the tracking, which may be negative. */
export const gridCharacter = (form: Form): number => form.styles.body.size * 10 + form.tracking

/**
 * The height of a line of a style, and the distance of its baseline from the line's top, 1/1000 pt: four fifths of an exact line
 * height, as in word processors.
 */
export function lineMetrics(form: Form, style: StyleName): { height: number; baseline: number } {
  const { line } = form.styles[style]
  return { height: line * twip, baseline: Math.floor((line * 4) / 5) * twip }
}

/** The height of a page's text, 1/1000 pt: whole grid lines. */
export const pageHeight = ({ page, pitch }: Form): number =>
  Math.floor((page.height - page.top - page.bottom) / pitch) * pitch * twip

/**
 * The distance from the top of the text area to the first line, 1/1000 pt: what whole lines leave over is divided equally above
 * and below them.
 */
export const headRoom = (form: Form): number =>
  ((form.page.height - form.page.top - form.page.bottom) * twip - pageHeight(form)) / 2

/** The capacity of a form's page. */
export interface FormGrid {
  /** The text area in millimetres, to a tenth. */
  readonly width: number
  readonly height: number
  readonly lines: number
  /** Lines per landscape page. */
  readonly lying: number
  /** Full-width characters per line of body text. */
  readonly characters: number
}

const twipsInMillimetre = 1440 / 25.4

export function gridOf(form: Form): FormGrid {
  const { page, pitch, styles } = form
  const width = page.width - page.left - page.right
  const height = page.height - page.top - page.bottom
  const last = styles.body.size * 10
  return {
    width: inMillimetres(width),
    height: inMillimetres(height),
    lines: Math.floor(height / pitch),
    lying: Math.floor(width / pitch),
    // The last character of a line has no spacing after it.
    characters: width < last ? 0 : 1 + Math.floor((width - last) / gridCharacter(form)),
  }
}

const inMillimetres = (twips: number): number => Math.round((twips * 10) / twipsInMillimetre) / 10
