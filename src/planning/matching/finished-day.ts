import type { LedgerRecord } from '../../records/index.ts'
import { dateAt, textAt } from '../read-values.ts'

/** What a record of a kind says while its work is not finished. */
const unfinished: ReadonlyMap<string, readonly [field: string, words: RegExp]> = new Map([
  ['repair', ['status', /处理中|未完成/]],
  ['works', ['progress', /在建|未开工/]],
])

/** Fields with the day on which the work was finished, by kind; of other kinds it is the day of the record. */
const finishing: ReadonlyMap<string, string> = new Map([
  ['repair', 'done'],
  ['works', 'finish'],
  ['purchase', 'accepted'],
])

/** The ISO day on which a record's work was finished (of a vague date the first day it can be); undefined while it is not. */
export function finishedDay({ kind, values, date }: LedgerRecord): string | undefined {
  const state = unfinished.get(kind)
  if (state?.[1].test(textAt(values, state[0]))) return undefined
  return dateAt(values, finishing.get(kind) ?? '')?.start ?? date?.start
}
