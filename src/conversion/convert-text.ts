import { type Dictionary, longestMatch } from './dictionary.ts'
import { findProtected, type Protected } from './find-protected.ts'
import { turnQuotes } from './quotes.ts'
import { join, type Rewritten, rewrite, type Stretch, unchanged } from './rewritten.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Converts a Simplified text to Traditional, recognising words even if they extend over several inlines.
 * @param names names and their converted forms
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

/**
 * Converts a proper name to Traditional: words known to the dictionary, without regional vocabulary; `character` converts the
 * rest.
 */
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

/** Finds the words of several characters in a text, longest match first from the left. */
function findPhrases(text: string, dictionaries: readonly Dictionary[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (let at = 0; at < text.length; ) {
    const match = longestMatch(dictionaries, text, at)
    if (match && match.end > at + 1) found.push({ from: at, to: match.end })
    at = match?.end ?? at + 1
  }
  return found
}

/** Converts every word, and every range between words, separately, so that regional words do not straddle them. */
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

/** Converts a protected range, keeping the place of each character; if its length changes, all of it goes to its beginning. */
function asProtected(text: string, { from, to, value }: Protected, borders: readonly number[]): Rewritten {
  const kept = value.length === to - from
  if (!kept && borders.some((border) => border > from && border < to)) return unchanged(text, from, to)
  const origins = Array.from({ length: value.length }, (_, unit) => (kept ? from + unit : from))
  return { text: value, origins }
}
