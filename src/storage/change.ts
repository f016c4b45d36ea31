/** One file of a set that is written together: what was read, and what it becomes; undefined is no file. Paths below the root with `/`. */
export interface Change {
  readonly path: string
  readonly before: Uint8Array | undefined
  readonly after: Uint8Array | undefined
}
