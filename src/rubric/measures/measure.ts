import type { Entry, RecordSet, SchoolTime } from '../../facts/index.ts'
import type { Manifest } from '../../package/index.ts'
import type { Rule } from '../rubric.ts'

/** What a measure looks at. */
export interface MeasureInput {
  readonly rule: Rule
  /** The rule's entries; absent where it looks at no ledger. */
  readonly set?: RecordSet
  /** Names of those of the rule's ledgers that are not there. */
  readonly absent: readonly string[]
  readonly time: SchoolTime
  readonly manifest: Manifest
}

/** What a measure came to. */
export interface Measured {
  /** `nothing`: there was nothing to look at. */
  readonly state: 'met' | 'short' | 'nothing'
  /** The part that was reached, 0 to 1. */
  readonly reached: number
  /** In words: 20周中18周有记录. */
  readonly finding: string
  /** What is missing where no record can be named: weeks, months, documents. */
  readonly gaps: readonly string[]
  /** Entries that fall short. */
  readonly failing: readonly Entry[]
  /** Entries that speak for the school. */
  readonly supporting: readonly Entry[]
}

/** A way to measure: what a rule has to say for it, and how it is done. */
export interface Measure {
  readonly label: string
  readonly needs: readonly {
    readonly field: string
    readonly label: string
    readonly has: (rule: Rule) => boolean
  }[]
  /** Whether it looks at several ledgers at once. */
  readonly takesMany?: boolean
  readonly run: (input: MeasureInput) => Measured
}

export const needsLedger: Measure['needs'][number] = {
  field: 'ledger',
  label: '台账',
  has: ({ ledgers }) => ledgers.length > 0,
}

export const nothingToSee: Measured = {
  state: 'nothing',
  reached: 0,
  finding: '没有可看的记录',
  gaps: [],
  failing: [],
  supporting: [],
}
