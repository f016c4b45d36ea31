import type { Location } from '../diagnostics/index.ts'
import type { TemplateFile } from './front-matter.ts'

/** A text as a person typed it; in a template, what is outside `{{…}}` and below the settings. */
export interface WrittenText {
  readonly file: string
  /** Anything that was not typed is replaced character by character, so that locations do not change. */
  readonly text: string
}

const blank = '\uFFFC'
const settings = /^---[^\S\n]*\n[\s\S]*?\n---[^\S\n]*(?=\n|$)/

const blankOut = (text: string): string => text.replace(/[^\n]/g, blank)

/** Blanks out comments and expressions; what is opened but never closed counts as typed. */
function blankExpressions(text: string): string {
  const parts: string[] = []
  let at = 0
  let hasComments = true
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', at)) {
    const comment = hasComments && text.startsWith('{{!--', start) ? text.indexOf('--}}', start + 5) : -1
    if (comment < 0 && text.startsWith('{{!--', start)) hasComments = false
    const close = comment < 0 ? text.indexOf('}}', start + 2) : comment + 2
    if (close < 0) break
    const end = close + (comment < 0 && text.charAt(close + 2) === '}' ? 3 : 2)
    parts.push(text.slice(at, start), blankOut(text.slice(start, end)))
    at = end
  }
  return parts.join('') + text.slice(at)
}

/** The text of a template that its author typed. */
export const writtenIn = ({ file, text }: TemplateFile): WrittenText => ({
  file,
  text: blankExpressions(text.replace(settings, blankOut)),
})

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const blockMark = /\{\{~?\s*(?:([#^])\s*([^\s}|]*)|(\/)|(else)\b)[^}]*\}\}/gu
const bearing: ReadonlySet<string> = new Set(['claim', 'none'])

/** The parts of a template that are printed only if records support them: from `{{#claim}}` or `{{#none}}` to its `{{else}}` or end. */
export function borneIn({ text }: TemplateFile): readonly Stretch[] {
  const stretches: Stretch[] = []
  const open: { readonly start: number; isBearing: boolean }[] = []
  const close = (end: number): void => {
    const last = open.at(-1)
    if (last?.isBearing === true) stretches.push({ start: last.start, end })
  }
  for (const { 1: sign, 2: name = '', 3: end, 4: otherwise, index, 0: mark } of text.matchAll(blockMark)) {
    if (sign !== undefined)
      open.push({ start: index + mark.length, isBearing: sign === '#' && bearing.has(name) })
    else if (end !== undefined || otherwise !== undefined) {
      close(index)
      const last = open.at(-1)
      if (end !== undefined) open.pop()
      else if (last) last.isBearing = false
    }
  }
  return stretches
}

/** The location of a piece of a text. */
export function placeIn({ file, text }: WrittenText, offset: number, length: number): Location {
  return placesIn({ file, text })(offset, length)
}

/** The same for many pieces of one text; efficient if they are asked for in order. */
export function placesIn({ file, text }: WrittenText): (offset: number, length: number) => Location {
  let [line, start, end] = [1, 0, text.indexOf('\n')]
  return (offset, length) => {
    if (offset < start) [line, start, end] = [1, 0, text.indexOf('\n')]
    while (end >= 0 && end < offset) [line, start, end] = [line + 1, end + 1, text.indexOf('\n', end + 1)]
    return { file, line, column: offset - start + 1, length }
  }
}

/** The number of characters on either side that are searched for the end of a sentence. */
const furthest = 300

/** The sentence around an offset or, with `stops` for clauses, the clause; … stands for expressions. */
export function sentenceAt(text: string, offset: number, stops = /[。！？；\n|]/): string {
  let start = offset
  while (start > Math.max(0, offset - furthest) && !stops.test(text[start - 1] ?? '')) start -= 1
  let end = offset
  while (end < Math.min(text.length, offset + furthest) && !stops.test(text[end] ?? '')) end += 1
  return text
    .slice(start, end)
    .replaceAll(/\uFFFC+/g, '…')
    .trim()
}
