import {
  type DocumentModel,
  type FactPlace,
  type Inline,
  plainText,
  sentenceAt,
  textStretches,
} from '../../document/index.ts'
import { editDistance, toHalfWidth } from '../../text/index.ts'
import type { TypedNumber } from '../identify/index.ts'

/** Stands where a computed value stood, so that what was typed can be distinguished from it. */
const hole = '\uFFFC'
const mostNear = 3

/** A number as compared: half-width, without blanks. */
const normal = (text: string): string => toHalfWidth(text).replace(/\s/g, '')

/**
 * The computed values that a number as written means: those that read just so; where none does, those that begin with
 * it (80余 for 80余次) or stand in it (更换灯管80余次).
 */
export function matchFacts(number: string, facts: readonly FactPlace[]): readonly FactPlace[] {
  const wanted = normal(number)
  const same = facts.filter(({ text }) => normal(text) === wanted)
  if (same.length > 0 || wanted === '') return same
  return facts.filter(({ text }) => {
    const said = normal(text)
    return (said.startsWith(wanted) && holds(said, wanted)) || holds(wanted, said)
  })
}

/**
 * Where a number stands in the text of a document without having been computed, each sentence once.
 * @param isRecorded whether some record has a text
 */
export function findTyped(
  number: string,
  { blocks }: DocumentModel,
  isRecorded: (text: string) => boolean,
): readonly TypedNumber[] {
  const wanted = toHalfWidth(number).trim()
  const found = new Map<string, TypedNumber>()
  if (wanted === '') return []
  for (const { inlines, section, row } of textStretches(blocks)) {
    const pieces = piecesOf(inlines)
    const typed = toHalfWidth(
      pieces.map(({ fact, text }) => (fact ? hole.repeat(text.length) : text)).join(''),
    )
    for (const at of placesOf(typed, wanted)) {
      const sentence = row ?? sentenceAt(plainText(inlines), at)
      const recorded = isRecorded(pieceAt(pieces, at))
      found.set(`${section}\n${sentence}\n${recorded}`, { section, sentence, recorded })
    }
  }
  return [...found.values()]
}

/** Whether any of the paragraphs has the number. */
export const isIn = (number: string, paragraphs: readonly string[]): boolean =>
  paragraphs.some((paragraph) => holds(normal(paragraph), normal(number)))

/** Computed values that may have been meant: of that exact value, or nearly so written. */
export function nearFacts(
  number: string,
  facts: readonly FactPlace[],
  { evidence }: DocumentModel,
): readonly string[] {
  const wanted = normal(number)
  const digits = Number(/\d+(?:\.\d+)?/.exec(wanted)?.[0])
  const near = new Map<string, number>()
  for (const { text, evidence: index } of facts) {
    const said = normal(text)
    const distance =
      editDistance(wanted.slice(0, 40), said.slice(0, 40)) / Math.max(wanted.length, said.length)
    const score = evidence[index]?.exact === digits ? 0 : distance
    if (score < 0.6) near.set(text, Math.min(score, near.get(text) ?? 1))
  }
  return [...near]
    .sort(([, a], [, b]) => a - b)
    .slice(0, mostNear)
    .map(([text]) => text)
}

/** Inlines without children: what a template wrote and what a record had stand in different ones. */
interface Piece {
  readonly text: string
  readonly fact: boolean
}

const piecesOf = (inlines: readonly Inline[]): readonly Piece[] =>
  inlines.flatMap((inline) =>
    'children' in inline
      ? piecesOf(inline.children)
      : [{ text: plainText([inline]), fact: inline.type === 'fact' }],
  )

/** The text of the piece that an offset into all of them falls in. */
function pieceAt(pieces: readonly Piece[], offset: number): string {
  let end = 0
  for (const { text } of pieces) {
    end += text.length
    if (end > offset) return text
  }
  return ''
}

const holds = (text: string, part: string): boolean => placesOf(text, part).length > 0

/** Offsets at which a part stands in a text, not as a piece of a longer number: 80 is not in 180 or 80.5. */
function placesOf(text: string, part: string): readonly number[] {
  const places: number[] = []
  if (part === '') return places
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    const end = at + part.length
    const cutsBefore = /^\d/.test(part) && /\d[.,]?$/.test(text.slice(Math.max(0, at - 2), at))
    const cutsAfter = /\d$/.test(part) && /^[.,]?\d/.test(text.slice(end, end + 2))
    if (!cutsBefore && !cutsAfter) places.push(at)
  }
  return places
}
