/** A person as a masked copy must not name one. */
export interface Person {
  /** The name as written, without blanks: 范玮; for one known by a title only, the surname: 于. */
  readonly name: string
  readonly surname: string
  /** What follows a surname that stands alone: 老师. Absent for a whole name. */
  readonly title?: string
}
