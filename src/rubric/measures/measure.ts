import type { Entry, RecordSet, SchoolTime } from '../../facts/index.ts'
import type { Manifest } from '../../package/index.ts'
import type { Rule } from '../rubric.ts'

/** The input of a measure. */
export interface MeasureInput {
  readonly rule: Rule
  /** The rule's entries; absent if it examines no ledger. */
  readonly set?: RecordSet
  /** The names of the rule's ledgers that are missing. */
  readonly absent: readonly string[]
  readonly time: SchoolTime
  readonly manifest: Manifest
}

/** The result of a measure. */
export interface Measured {
  /** `nothing`: there was nothing to measure. */
  readonly state: 'met' | 'short' | 'nothing'
  /** The fraction reached, 0 to 1. */
  readonly reached: number
  /** In words: 20周中18周有记录. */
  readonly finding: string
  /** What is missing and cannot be expressed as records: weeks, months, documents. */
  readonly gaps: readonly string[]
  /** Entries that fall short. */
  readonly failing: readonly Entry[]
  /** Entries in the school's favour. */
  readonly supporting: readonly Entry[]
}

/** A way to measure: what a rule must specify for it, and its implementation. */
export interface Measure {
  readonly label: string
  readonly needs: readonly {
    readonly field: string
    readonly label: string
    readonly has: (rule: Rule) => boolean
  }[]
  /** Whether it examines several ledgers at once. */
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
