/** What is written into a ledger: texts, numbers, lists and mappings of them. */
export type EditValue = string | number | boolean | readonly EditValue[] | EditMap
export interface EditMap {
  readonly [key: string]: EditValue
}

/** A file with one change made, every other line as it was; or why it was left alone (Chinese, no full stop). */
export type Edited =
  | { readonly type: 'edited'; readonly text: string }
  | { readonly type: 'refused'; readonly reason: string }

export const refuse = (reason: string): Edited => ({ type: 'refused', reason })
