/** A part of the file, except for those that list the parts. */
export interface PackagePart {
  readonly path: string
  readonly content: string | Uint8Array
  /** Given where the extension of the path does not imply it. */
  readonly contentType?: string
  /** Whether it is specific to this document, rather than the same in most files. */
  readonly unique?: boolean
}
