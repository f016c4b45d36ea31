/**
 * The conformance of the file: `a2a` is PDF/A-2a and PDF/UA-1 (for archiving, the default), `a2b` is PDF/A-2b, `a3a` is PDF/A-3a
 * and PDF/UA-1 and may contain files, `plain` claims nothing. Every file is tagged.
 */
export type Conformance = 'plain' | 'a2b' | 'a2a' | 'a3a'

export interface PdfOptions {
  /** A digest of everything that the document is made from, in hexadecimal; its first 16 bytes become the file ID. */
  readonly buildId: string
  readonly conformance?: Conformance
  /** Files to attach; PDF/A-2 does not allow these, so that only `a3a` and `plain` do. */
  readonly attachments?: readonly Attachment[]
  /** Deflate level from 1 (fast, the default) to 9 (small); 0 leaves streams uncompressed. */
  readonly compression?: CompressionLevel
}

export type CompressionLevel = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** A file attached to the PDF: something that the document was made from. */
export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
  /** e.g. `application/yaml`. */
  readonly mediaType: string
  readonly description: string
}
