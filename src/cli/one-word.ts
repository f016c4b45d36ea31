import { Misuse } from './option.ts'

/**
 * The word after a command that takes at most one, if there is one.
 *
 * @param rule a sentence in Chinese without a full stop: undo 一次撤销一次改动
 */
export function oneWord(words: readonly string[], rule: string): string | Misuse | undefined {
  const [word, extra] = words
  return extra === undefined ? word : new Misuse(`${rule}，“${extra}”多了`)
}
