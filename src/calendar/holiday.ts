import type { Stretch } from './term-of-date.ts'

/** Days without lessons inside a term, as the school's own calendar has them (国庆节); `start` and `end` are ISO days. */
export interface Holiday extends Stretch {
  readonly name: string
}
