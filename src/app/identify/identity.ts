/** What a file that we made says of itself. */
export interface Identity {
  readonly format: 'docx' | 'pdf'
  /** The build's digest or the beginning of it, at least 32 hexadecimal digits. */
  readonly buildId: string
  readonly title: string
  /** The term's and the document's name. */
  readonly subject: string
  /** The paragraphs as the file has them now, where they can be read (Word). */
  readonly paragraphs: readonly string[]
}
