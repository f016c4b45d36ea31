import type { ParsedYaml } from '../source/parse-yaml.ts'

/** A value to write into a ledger: texts, numbers, lists and mappings of them. */
export type EditValue = string | number | boolean | readonly EditValue[] | EditMap
export interface EditMap {
  readonly [key: string]: EditValue
}

/** A file with one change, all other lines unchanged; or the reason for leaving it alone (Chinese, without a full stop). */
export type Edited =
  | {
      readonly type: 'edited'
      readonly text: string
      /** How the text, without a byte order mark, was parsed when it was verified. */
      readonly parsed?: ParsedYaml
    }
  | { readonly type: 'refused'; readonly reason: string }

export const refuse = (reason: string): Edited => ({ type: 'refused', reason })
