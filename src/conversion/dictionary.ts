/** Words and their replacements. */
export interface Dictionary {
  readonly entries: ReadonlyMap<string, string>
  /** The length in code units of the longest word, by first code unit. */
  readonly longest: ReadonlyMap<number, number>
}

/** A word found in a text. */
export interface Match {
  /** The code-unit offset after it. */
  readonly end: number
  readonly value: string
}

export function makeDictionary(pairs: Iterable<readonly [string, string]>): Dictionary {
  const entries = new Map<string, string>()
  const longest = new Map<number, number>()
  for (const [word, value] of pairs) {
    const first = word.charCodeAt(0)
    entries.set(word, value)
    longest.set(first, Math.max(longest.get(first) ?? 0, word.length))
  }
  return { entries, longest }
}

/**
 * Finds the longest word at an offset; of equally long ones, that of the first dictionary. `fits` may reject a word, in which
 * case shorter ones are tried.
 */
export function longestMatch(
  dictionaries: readonly Dictionary[],
  text: string,
  at: number,
  fits: (match: Match) => boolean = () => true,
): Match | undefined {
  const first = text.charCodeAt(at)
  const most = Math.max(0, ...dictionaries.map(({ longest }) => longest.get(first) ?? 0))
  for (let end = Math.min(text.length, at + most); end > at; end--) {
    const word = text.slice(at, end)
    for (const { entries } of dictionaries) {
      const value = entries.get(word)
      if (value !== undefined && fits({ end, value })) return { end, value }
    }
  }
  return undefined
}
