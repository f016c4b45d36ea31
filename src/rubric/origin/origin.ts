import type { ListedSchool } from '../../package/index.ts'

/** A school that should hand in; `plain` is how it is compared. */
export interface ExpectedSchool extends ListedSchool {
  readonly holder: { readonly name: string; readonly fonds?: string }
  readonly plain: { readonly name: string; readonly fonds?: string }
}

/** How a package follows those of the same school that were handed in with it. */
export type ChainState =
  /** It names none before it, and none was handed in. */
  | 'first'
  /** It names the one that was handed in before it. */
  | 'holds'
  /** The one that it names was not handed in. */
  | 'absent'
  /** It names none, though an earlier one was handed in. */
  | 'unnamed'
  /** It names another than the one that was handed in. */
  | 'broken'

/** What the packages of a run say of one of them. */
export interface Origin {
  readonly chain: ChainState
  /** What the reviewer should look into, a sentence each without its full stop. */
  readonly doubts: readonly string[]
}

/** Of a package that nobody could open. */
export const unknownOrigin: Origin = { chain: 'first', doubts: [] }
