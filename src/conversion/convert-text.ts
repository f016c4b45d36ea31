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
  const convertTo = (end: number, isTitle: boolean): void => {
    if (end <= at) return
    parts.push(
      isTitle
        ? convertWords(text, at, end, vocabulary, vocabulary.plainSteps, borders)
        : convertRegional(text, at, end, vocabulary, borders),
    )
    at = end
  }
  const titles = findTitles(text)
  const convertUpTo = (end: number): void => {
    for (const { from, to } of titles) {
      if (to <= at || from >= end) continue
      convertTo(from, false)
      convertTo(Math.min(to, end), true)
    }
    convertTo(end, false)
  }
  for (const span of findProtected(text, phrases, names, vocabulary.units, titles)) {
    convertUpTo(span.from)
    parts.push(asProtected(text, span, borders))
    at = span.to
  }
  convertUpTo(text.length)
  return turnQuotes(join(parts))
}

/** Titles keep their words, as names do: 《计算机教室管理制度》 is what the school has on its wall. */
const findTitles = (text: string): readonly Stretch[] =>
  Array.from(text.matchAll(/《[^《》]*》/g), ({ 0: title, index }) => ({
    from: index,
    to: index + title.length,
  }))

/** Converts a range with the words of the region, which take precedence over OpenCC's, and their parts. */
function convertRegional(
  text: string,
  from: number,
  to: number,
  vocabulary: Vocabulary,
  borders: readonly number[],
): Rewritten {
  const parts: Rewritten[] = []
  const crosses = (start: number, end: number): boolean =>
    borders.some((border) => border > start && border < end)
  let plain = from
  const convertTo = (end: number): void => {
    if (end > plain) parts.push(convertWords(text, plain, end, vocabulary, vocabulary.steps, borders))
  }
  for (let at = from; at < to; ) {
    const start = at
    const match = longestMatch(
      [vocabulary.words],
      text,
      start,
      ({ end, value }) => end <= to && (value.length === end - start || !crosses(start, end)),
    )
    if (match) {
      convertTo(start)
      parts.push(replaced(start, match.end, match.value))
      plain = match.end
    }
    at = match?.end ?? at + 1
  }
  convertTo(to)
  return join(parts)
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

/** Converts a protected range; if its length would change across a border, it is left as it is. */
const asProtected = (text: string, { from, to, value }: Protected, borders: readonly number[]): Rewritten =>
  value.length !== to - from && borders.some((border) => border > from && border < to)
    ? unchanged(text, from, to)
    : replaced(from, to, value)

/** A range with its new text, keeping the place of each character; if its length changes, all of it goes to its beginning. */
function replaced(from: number, to: number, value: string): Rewritten {
  const kept = value.length === to - from
  return {
    text: value,
    origins: Array.from({ length: value.length }, (_, unit) => (kept ? from + unit : from)),
  }
}
