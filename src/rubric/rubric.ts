import type { Location } from '../diagnostics/index.ts'
import type { Condition } from '../facts/index.ts'
import type { DistrictCalendar } from './district-calendar.ts'

/** The district's verdict on one rule: 合格, 不合格, 需补正 (to be corrected and submitted again), 不适用. */
export type Verdict = 'pass' | 'fail' | 'mend' | 'exempt'

/** The measures of rules; each has a file in `measures/`. */
export type MeasureName = 'per-week' | 'per-month' | 'count' | 'share' | 'days' | 'document' | 'ledger'

/** One rule of the district's rubric (审核标准). */
export interface Rule {
  readonly id: string
  readonly name: string
  /** The heading of its column in the roll-up. */
  readonly short: string
  /** What the school is required to do, in words. */
  readonly requirement: string
  /** Points. */
  readonly weight: number
  readonly measure: MeasureName
  /** Ledgers by plural or Chinese name; `inspections.findings` refers to the items of a group. Only `ledger` accepts several. */
  readonly ledgers: readonly string[]
  /** The conditions that select entries. */
  readonly where: readonly Condition[]
  /** For `share`: what an entry must meet. */
  readonly met: readonly Condition[]
  /** For `days`: the names of the date fields. */
  readonly from?: string
  readonly to?: string
  /** For `document`: words in the title of a document. */
  readonly documents: readonly string[]
  readonly least?: number
  readonly most?: number
  /** Conditions on the school's profile; a school that meets all of them is exempt. */
  readonly exempt: readonly Condition[]
  /** The verdict for falling short. */
  readonly shortfall: Verdict
  /** The verdict for a missing ledger: absence of data is not evidence of absence. */
  readonly absent: Verdict
  /** The verdict if there is nothing to measure. */
  readonly nothing: Verdict
  /** Whether points are given in proportion to the fraction reached. */
  readonly partial: boolean
  /** Names of the fields that describe a record in the evidence. */
  readonly show: readonly string[]
  readonly location: Location
}

/** The district's rubric. */
export interface Rubric {
  readonly title: string
  /** The reviewing body, e.g. 清源县教育局. */
  readonly reviewer: string
  readonly calendar: DistrictCalendar
  readonly rules: readonly Rule[]
  /** The file's text, for caret frames. */
  readonly text: string
}
