import type { Location } from '../diagnostics/index.ts'
import type { Condition } from '../facts/index.ts'
import type { DistrictCalendar } from './district-calendar.ts'

/** What the district finds of one rule: 合格, 不合格, 需补正 (to be mended and handed in again), 不适用. */
export type Verdict = 'pass' | 'fail' | 'mend' | 'exempt'

/** How a rule measures; each has a file in `measures/`. */
export type MeasureName = 'per-week' | 'per-month' | 'count' | 'share' | 'days' | 'document' | 'ledger'

/** One rule of the district's rubric (审核标准). */
export interface Rule {
  readonly id: string
  readonly name: string
  /** Heads its column in the roll-up. */
  readonly short: string
  /** What the school has to do, in words. */
  readonly requirement: string
  /** Points. */
  readonly weight: number
  readonly measure: MeasureName
  /** Ledgers by plural or Chinese name; `inspections.findings` looks at the items of a group. Only `ledger` takes several. */
  readonly ledgers: readonly string[]
  /** Which entries are looked at. */
  readonly where: readonly Condition[]
  /** For `share`: what an entry has to meet. */
  readonly met: readonly Condition[]
  /** For `days`: names of the date fields. */
  readonly from?: string
  readonly to?: string
  /** For `document`: words that the title of a document has. */
  readonly documents: readonly string[]
  readonly least?: number
  readonly most?: number
  /** Conditions on the school's profile; a school that meets them all is let off. */
  readonly exempt: readonly Condition[]
  /** What falling short comes to. */
  readonly shortfall: Verdict
  /** What a ledger that is not there comes to: absence of data is not a fact. */
  readonly absent: Verdict
  /** What it comes to where there is nothing to look at. */
  readonly nothing: Verdict
  /** Whether points are given in proportion to what was reached. */
  readonly partial: boolean
  /** Names of the fields that describe a record in the evidence. */
  readonly show: readonly string[]
  readonly location: Location
}

/** The district's rubric. */
export interface Rubric {
  readonly title: string
  /** Who reviews, e.g. 清源县教育局. */
  readonly reviewer: string
  readonly calendar: DistrictCalendar
  readonly rules: readonly Rule[]
  /** The file's text, for caret frames. */
  readonly text: string
}
