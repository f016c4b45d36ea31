import { type Dictionary, longestMatch } from './dictionary.ts'

/** A converted text, with the source of each of its code units. */
export interface Rewritten {
  readonly text: string
  /** Code-unit offsets in the source, never decreasing. */
  readonly origins: readonly number[]
}

/** A range of a text, by code-unit offsets. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A range of a text that is unchanged. */
export const unchanged = (text: string, from: number, to: number): Rewritten => ({
  text: text.slice(from, to),
  origins: Array.from({ length: to - from }, (_, index) => from + index),
})

export const join = (parts: readonly Rewritten[]): Rewritten => ({
  text: parts.map(({ text }) => text).join(''),
  origins: parts.flatMap(({ origins }) => origins),
})

/**
 * Replaces all words in the dictionaries, longest match first from the left. If a word keeps its length, each character keeps its
 * place; otherwise, it is replaced only if no border is inside, so that no inline loses its text.
 * @param borders source offsets at which another inline begins
 */
export function rewrite(
  source: Rewritten,
  dictionaries: readonly Dictionary[],
  borders: readonly number[],
): Rewritten {
  const { text, origins } = source
  const originOf = (at: number): number => origins[at] ?? 0
  const crosses = (from: number, end: number): boolean =>
    borders.some((border) => border > originOf(from) && border <= originOf(end - 1))
  const parts: string[] = []
  const places: number[] = []
  for (let at = 0; at < text.length; ) {
    const match = longestMatch(
      dictionaries,
      text,
      at,
      ({ end, value }) => value.length === end - at || !crosses(at, end),
    )
    const end = match?.end ?? at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
    const value = match?.value ?? text.slice(at, end)
    const kept = value.length === end - at
    parts.push(value)
    for (let unit = 0; unit < value.length; unit++) places.push(originOf(kept ? at + unit : at))
    at = end
  }
  return { text: parts.join(''), origins: places }
}
