import type { Form, StyleName } from './form.ts'

/** 1/1000 pt in a twip. */
export const twip = 50

/** Left edge and width of the text area, 1/1000 pt. */
export const measureOf = ({ page }: Form): { readonly x: number; readonly width: number } => ({
  x: page.left * twip,
  width: (page.width - page.left - page.right) * twip,
})

/** Width of one character of the grid in twips: the body's size less the tracking. */
export const gridCharacter = (form: Form): number => form.styles.body.size * 10 + form.tracking

/** Height of a line of a style, and of its baseline from the line's top, 1/1000 pt: four fifths of an exact line, as word processors place it. */
export function lineMetrics(form: Form, style: StyleName): { height: number; baseline: number } {
  const { line } = form.styles[style]
  return { height: line * twip, baseline: Math.floor((line * 4) / 5) * twip }
}

/** Height of a page's text, 1/1000 pt: whole lines of the grid. */
export const pageHeight = ({ page, pitch }: Form): number =>
  Math.floor((page.height - page.top - page.bottom) / pitch) * pitch * twip

/** From the text area's upper edge to the first line, 1/1000 pt: what whole lines leave over stands half above and half below them. */
export const headRoom = (form: Form): number =>
  ((form.page.height - form.page.top - form.page.bottom) * twip - pageHeight(form)) / 2

/** What a page of a form holds. */
export interface FormGrid {
  /** The text area in millimetres, to a tenth. */
  readonly width: number
  readonly height: number
  readonly lines: number
  /** Lines of a lying page. */
  readonly lying: number
  /** Full-width characters of a line of body text. */
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
    // The last character of a line has no spacing behind it.
    characters: width < last ? 0 : 1 + Math.floor((width - last) / gridCharacter(form)),
  }
}

const inMillimetres = (twips: number): number => Math.round((twips * 10) / twipsInMillimetre) / 10
