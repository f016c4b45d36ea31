import { oneWord } from './one-word.ts'
import { Misuse } from './option.ts'

/**
 * The number of a change in the history, given after a command as in the list or as the name of its file; undefined if none was
 * given.
 *
 * @param rule as for `oneWord`
 */
export function readChangeNumber(words: readonly string[], rule: string): number | Misuse | undefined {
  const written = oneWord(words, rule)
  if (written === undefined || written instanceof Misuse) return written
  const number = Number(written)
  return /^\d{1,15}$/.test(written) && number > 0
    ? number
    : new Misuse(`编号是 houqin history 列出的数，如 7，不能是“${written}”`)
}
