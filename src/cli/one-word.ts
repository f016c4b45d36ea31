import { Misuse } from './option.ts'

/**
 * The word behind a command that takes no more than one, if it was written.
 *
 * @param rule one sentence without its stop (Chinese): undo 一次撤销一次改动
 */
export function oneWord(words: readonly string[], rule: string): string | Misuse | undefined {
  const [word, extra] = words
  return extra === undefined ? word : new Misuse(`${rule}，“${extra}”多了`)
}
