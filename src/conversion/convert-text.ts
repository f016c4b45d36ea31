import { type Dictionary, longestMatch } from './dictionary.ts'
import { findProtected, type Protected } from './find-protected.ts'
import { turnQuotes } from './quotes.ts'
import { join, type Rewritten, rewrite, type Stretch, unchanged } from './rewritten.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * A Simplified text as Traditional, words seen whole whatever inlines they are spread over.
 * @param names names and what they become
 * @param borders offsets at which another inline begins, ascending
 */
export function convertText(
  text: string,
  vocabulary: Vocabulary,
  names: Dictionary,
  borders: readonly number[],
): Rewritten {
  const phrases = findPhrases(text, vocabulary.phrases)
  const parts: Rewritten[] = []
  let at = 0
  const convertTo = (end: number): void => {
    if (end > at) parts.push(convertWords(text, at, end, vocabulary, vocabulary.steps, borders))
  }
  for (const span of findProtected(text, phrases, names)) {
    convertTo(span.from)
    parts.push(asProtected(text, span, borders))
    at = span.to
  }
  convertTo(text.length)
  return turnQuotes(join(parts))
}

/** A proper name as Traditional: words that the dictionary knows, no words of a region; `character` says the rest. */
export function convertProperName(
  name: string,
  vocabulary: Vocabulary,
  character: (character: string) => string,
): string {
  const phrases = findPhrases(name, vocabulary.phrases)
  let at = 0
  const parts: string[] = []
  const convertTo = (end: number): void => void parts.push(...Array.from(name.slice(at, end), character))
  for (const { from, to } of phrases) {
    convertTo(from)
    parts.push(convertWords(name, from, to, vocabulary, vocabulary.plainSteps, []).text)
    at = to
  }
  convertTo(name.length)
  return parts.join('')
}

/** Words of several characters that a text is made of, longest first from the left. */
function findPhrases(text: string, dictionaries: readonly Dictionary[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (let at = 0; at < text.length; ) {
    const match = longestMatch(dictionaries, text, at)
    if (match && match.end > at + 1) found.push({ from: at, to: match.end })
    at = match?.end ?? at + 1
  }
  return found
}

/** Every word, and every stretch between words, is rewritten for itself: a region's words do not straddle them. */
function convertWords(
  text: string,
  from: number,
  to: number,
  vocabulary: Vocabulary,
  steps: Vocabulary['steps'],
  borders: readonly number[],
): Rewritten {
  const parts: Rewritten[] = []
  let at = from
  const add = (end: number): void => {
    if (end > at)
      parts.push(steps.reduce((made, step) => rewrite(made, step, borders), unchanged(text, at, end)))
    at = end
  }
  for (const phrase of findPhrases(text.slice(from, to), vocabulary.phrases)) {
    add(from + phrase.from)
    add(from + phrase.to)
  }
  add(to)
  return join(parts)
}

/** What is protected keeps the place of each character; where its length changes, all of it goes where it began. */
function asProtected(text: string, { from, to, value }: Protected, borders: readonly number[]): Rewritten {
  const kept = value.length === to - from
  if (!kept && borders.some((border) => border > from && border < to)) return unchanged(text, from, to)
  const origins = Array.from({ length: value.length }, (_, unit) => (kept ? from + unit : from))
  return { text: value, origins }
}
