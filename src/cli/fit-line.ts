import { displayWidth, showControls } from '../diagnostics/index.ts'

/** A text on one line of a terminal: control characters made visible, what does not fit in so many columns cut off. */
export function fitLine(text: string, columns: number): string {
  let line = ''
  let width = 0
  for (const character of showControls(text)) {
    width += displayWidth(character)
    if (width > columns) break
    line += character
  }
  return line
}
