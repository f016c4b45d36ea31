import type { ListedSchool } from '../../package/index.ts'

/** A school that is expected to submit a package; `plain` is its normalised form. */
export interface ExpectedSchool extends ListedSchool {
  readonly holder: { readonly name: string; readonly fonds?: string }
  readonly plain: { readonly name: string; readonly fonds?: string }
}

/** How a package relates to those of the same school submitted with it. */
export type ChainState =
  /** It names no predecessor, and none was submitted. */
  | 'first'
  /** It names the submitted predecessor. */
  | 'holds'
  /** The predecessor that it names was not submitted. */
  | 'absent'
  /** It names no predecessor, although an earlier package was submitted. */
  | 'unnamed'
  /** It names a predecessor other than the submitted one. */
  | 'broken'

/** What the packages of a run show about one of them. */
export interface Origin {
  readonly chain: ChainState
  /** What the reviewer should look into, one sentence each, without a full stop. */
  readonly doubts: readonly string[]
}

/** The origin of a package that could not be opened. */
export const unknownOrigin: Origin = { chain: 'first', doubts: [] }
