import { type Dictionary, longestMatch } from './dictionary.ts'
import type { Stretch } from './rewritten.ts'

/** A range with a given replacement, regardless of the dictionaries. */
export interface Protected extends Stretch {
  readonly value: string
}

/** Measure words after a number (50只, 10余只, 3周), which OpenCC recognises only after some numbers. */
const counted =
  /(?<=[\d一二三四五六七八九十百千万两几每]|[\d十百千万][余多])(?:只(?![有要能是会因为可需好剩限])|周)/g
const measures: ReadonlyMap<string, string> = new Map([
  ['只', '隻'],
  ['周', '週'],
])

/** Units after a number (200米, 五米, 300余米), but not 三米饭 or 2克拉. */
const measured =
  /(?<=[\d一二三四五六七八九十百千万两几每余多])米(?![饭粉线面粒袋色汤糊粥酒醋])|(?<=\d)(?:千米|克(?!拉))/g

/** Matches file names, which are never converted. */
const path = /(?<![^\s，。；：、（）“”])[^\s，。；：、（）“”]+\.(?:yaml|yml|md|hbs)(?::\d+)*/g

/**
 * Finds names, files and measure words after numbers in a text, from left to right. A name within a longer word is not a name: 余力
 * in 不遗余力.
 * @param phrases words of the text, from left to right
 * @param units units after a number and their converted forms
 * @param titles titles of the text, whose units are kept
 */
export function findProtected(
  text: string,
  phrases: readonly Stretch[],
  names: Dictionary,
  units: ReadonlyMap<string, string>,
  titles: readonly Stretch[],
): readonly Protected[] {
  const patterns = [
    ...Array.from(text.matchAll(path), ({ 0: file, index }) => span(index, file, file)),
    ...Array.from(text.matchAll(counted), ({ 0: word, index }) =>
      span(index, word, measures.get(word) ?? word),
    ),
    ...Array.from(text.matchAll(measured)).flatMap(({ 0: word, index }) => {
      const unit = units.get(word)
      const isTitle = titles.some(({ from, to }) => from < index && index < to)
      return unit === undefined || isTitle ? [] : [span(index, word, unit)]
    }),
  ]
  const all = [...findNames(text, phrases, names), ...patterns].sort((a, b) => a.from - b.from)
  const kept: Protected[] = []
  for (const found of all) if (found.from >= (kept.at(-1)?.to ?? 0)) kept.push(found)
  return kept
}

const span = (from: number, word: string, value: string): Protected => ({
  from,
  to: from + word.length,
  value,
})

function findNames(text: string, phrases: readonly Stretch[], names: Dictionary): readonly Protected[] {
  const found: Protected[] = []
  let next = 0
  for (let at = 0; at < text.length; ) {
    while ((phrases[next]?.to ?? text.length) <= at) next++
    const phrase = phrases[next]
    const within = (end: number): boolean =>
      phrase !== undefined && phrase.from <= at && end <= phrase.to && phrase.to - phrase.from > end - at
    const match = longestMatch([names], text, at, ({ end }) => !within(end))
    if (match) found.push({ from: at, to: match.end, value: match.value })
    at = match?.end ?? at + 1
  }
  return found
}
