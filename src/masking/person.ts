/** A person as a masked copy must not name one. */
export interface Person {
  /** The name as written, without blanks: 范玮; for one known by a title only, the surname: 于. */
  readonly name: string
  readonly surname: string
  /** What follows a surname that stands alone: 老师. Absent for a whole name. */
  readonly title?: string
  /** Set where it may be no person at all. */
  readonly likely?: true
  /** What the same person may be called as well: 建国 of 赵建国, Smith of John Smith. */
  readonly also?: readonly OtherName[]
}

/** A part of a name that is used for the whole. */
export interface OtherName {
  readonly name: string
  /** Whether it says who is meant only with a title or what somebody does behind it: 建国同志, 建国负责. */
  readonly titled: boolean
}
