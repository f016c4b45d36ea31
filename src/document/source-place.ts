/** A record that serves as evidence. */
export interface EvidenceRecord extends SourcePlace {
  readonly kind: string
  readonly id: string
}

/** A place in a source file; lines and columns count from 1. */
export interface SourcePlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A range in a file of the director's own paragraphs, in code units. */
export interface WrittenPlace {
  readonly file: string
  readonly from: number
  readonly to: number
}
