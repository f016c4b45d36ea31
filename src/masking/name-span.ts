import type { Person } from './person.ts'

/** A person's name in a text. */
export interface NameSpan {
  readonly from: number
  readonly to: number
  readonly person: Person
  readonly ordinal: number
}
