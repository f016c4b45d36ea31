import type { Stretch } from './term-of-date.ts'

/** Days without lessons, and the weekend days worked in exchange. */
export interface FreeDays extends Stretch {
  /** Saturdays and Sundays with lessons in exchange (调休上课), ISO days. */
  readonly makeUp?: readonly string[]
}

/** A holiday (国庆节) within a term, from the school's own calendar or the national one; `start` and `end` are ISO days. */
export interface Holiday extends FreeDays {
  readonly name: string
}
