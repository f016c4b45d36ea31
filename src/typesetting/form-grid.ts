import type { OfficialForm } from './form.ts'
import { gridCharacter } from './setting.ts'

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

export function gridOf(form: OfficialForm): FormGrid {
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
