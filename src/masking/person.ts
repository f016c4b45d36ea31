/** A person whom a masked copy must not name. */
export interface Person {
  /** The name as written, without blanks: 范玮; for somebody known only by a title, the surname: 于. */
  readonly name: string
  readonly surname: string
  /** The title after a bare surname: 老师. Absent for a full name. */
  readonly title?: string
  /** Set if it may not be a person at all. */
  readonly likely?: true
  /** Other names of the same person: 建国 for 赵建国, Smith for John Smith. */
  readonly also?: readonly OtherName[]
}

/** A part of a name used for the whole. */
export interface OtherName {
  readonly name: string
  /** Whether it identifies the person only when followed by a title or an action: 建国同志, 建国负责. */
  readonly titled: boolean
}
