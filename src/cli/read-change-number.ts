import { oneWord } from './one-word.ts'
import { Misuse } from './option.ts'

/**
 * The number of a change in the history behind a command, as the list shows it or as its file is named; undefined where
 * none was written.
 *
 * @param rule as `oneWord` takes it
 */
export function readChangeNumber(words: readonly string[], rule: string): number | Misuse | undefined {
  const written = oneWord(words, rule)
  if (written === undefined || written instanceof Misuse) return written
  const number = Number(written)
  return /^\d{1,15}$/.test(written) && number > 0
    ? number
    : new Misuse(`编号是 houqin history 列出的数，如 7，不能是“${written}”`)
}
