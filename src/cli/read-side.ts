import { Misuse } from './option.ts'
import type { TakeBackOptions } from './take-back-file.ts'

type Side = NonNullable<TakeBackOptions['prefer']>

const sides: ReadonlyMap<string, Side> = new Map([
  ['表格', 'sheet'],
  ['表', 'sheet'],
  ['sheet', 'sheet'],
  ['台账', 'ledger'],
  ['ledger', 'ledger'],
])

/** Reads which side wins where workbook and ledger have both changed; undefined if the user does not say. */
export function readSide(word: string | undefined): Side | undefined | Misuse {
  if (word === undefined) return undefined
  return sides.get(word.trim()) ?? new Misuse(`--prefer 后面写“表格”或“台账”，不能写“${word}”`)
}
