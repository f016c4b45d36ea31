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

/** Replaces computed values, so that typed text can be told from them. */
const hole = '\uFFFC'
const mostNear = 3

/** Normalises a number for comparison: half-width, without blanks. */
const normal = (text: string): string => toHalfWidth(text).replace(/\s/g, '')

/**
 * The computed values that a number, as written, refers to: those with exactly this text; if there are none, those that begin
 * with it (80余 for 80余次) or contain it (更换灯管80余次).
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
 * Where a number occurs in the text of a document without having been computed, each sentence once.
 * @param isRecorded whether some record contains a text
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

/** Whether any of the paragraphs contains the number. */
export const isIn = (number: string, paragraphs: readonly string[]): boolean =>
  paragraphs.some((paragraph) => holds(normal(paragraph), normal(number)))

/** How many characters beside a number tell that a sentence is the same; of a shorter side, at least two. */
const mostBeside = 6
const leastBeside = 2

/**
 * The computed values that now stand where a number stands in paragraphs of a file: those with the same words before or after them.
 */
export function factsInPlaceOf(
  number: string,
  paragraphs: readonly string[],
  facts: readonly FactPlace[],
): readonly FactPlace[] {
  const wanted = normal(number)
  const written = paragraphs.map(normal).filter((paragraph) => holds(paragraph, wanted))
  return facts.filter(({ text, sentence }) => {
    const [said, whole] = [normal(text), normal(sentence)]
    const at = whole.indexOf(said)
    if (at < 0) return false
    const before = whole.slice(Math.max(0, at - mostBeside), at)
    const after = whole.slice(at + said.length, at + said.length + mostBeside)
    return written.some(
      (paragraph) =>
        (before.length >= leastBeside && paragraph.includes(`${before}${wanted}`)) ||
        (after.length >= leastBeside && paragraph.includes(`${wanted}${after}`)),
    )
  })
}

/** Computed values that may have been meant: those with that exact value, or with similar text. */
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

/** A run of inlines without children. What a template wrote and what came from a record are in different ones. */
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

/** The text of the piece at an offset into all of them. */
function pieceAt(pieces: readonly Piece[], offset: number): string {
  let end = 0
  for (const { text } of pieces) {
    end += text.length
    if (end > offset) return text
  }
  return ''
}

const holds = (text: string, part: string): boolean => placesOf(text, part).length > 0

/** Offsets at which a number occurs in a text, except within a longer number: 80 is not in 180 or 80.5. */
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
