import type { Location } from '../diagnostics/index.ts'
import type { TemplateFile } from './front-matter.ts'

/** A text as a person typed it: of a template what is outside `{{…}}` and below its settings. */
export interface WrittenText {
  readonly file: string
  /** What is not typed text is replaced, character for character, so that places stay what they are. */
  readonly text: string
}

const blank = '\uFFFC'
const expressions = /\{\{!--[\s\S]*?--\}\}|\{\{\{?[\s\S]*?\}\}\}?/g
const settings = /^---[^\S\n]*\n[\s\S]*?\n---[^\S\n]*(?=\n|$)/

const blankOut = (text: string): string => text.replace(/[^\n]/g, blank)

/** The text of a template that its author typed. */
export const writtenIn = ({ file, text }: TemplateFile): WrittenText => ({
  file,
  text: text.replace(settings, blankOut).replace(expressions, blankOut),
})

/** Where a piece of a text stands. */
export function placeIn({ file, text }: WrittenText, offset: number, length: number): Location {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { file, line: before.split('\n').length, column: offset - lineStart + 1, length }
}

/** The sentence, or with `stops` the clause, around an offset; what stood for expressions shows as …. */
export function sentenceAt(text: string, offset: number, stops = /[。！？；\n|]/): string {
  let start = offset
  while (start > 0 && !stops.test(text[start - 1] ?? '')) start -= 1
  let end = offset
  while (end < text.length && !stops.test(text[end] ?? '')) end += 1
  return text
    .slice(start, end)
    .replaceAll(/\uFFFC+/g, '…')
    .trim()
}
