/** A part of the file, other than those that list the parts. */
export interface PackagePart {
  readonly path: string
  readonly content: string | Uint8Array
  /** Where the ending of the path does not say it. */
  readonly contentType?: string
  /** Whether it is this document's alone, and not alike in most files. */
  readonly unique?: boolean
}
