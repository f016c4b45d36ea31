import type { Stretch } from './term-of-date.ts'

/** Days without lessons, and the weekend days that are worked for them. */
export interface FreeDays extends Stretch {
  /** Saturdays and Sundays with lessons in exchange (调休上课), ISO days. */
  readonly makeUp?: readonly string[]
}

/** Days without lessons inside a term, as the school's own calendar or the country's has them (国庆节); `start` and `end` are ISO days. */
export interface Holiday extends FreeDays {
  readonly name: string
}
