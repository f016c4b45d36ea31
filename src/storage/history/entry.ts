/**
 * A run of lines that a change removed and put in their place. Lines keep their ends (`\n`, `\r\n`, none at the end of
 * a file); positions count lines from 0.
 */
export interface Edit {
  /** Where the run begins in the file before and in the file after. */
  readonly from: number
  readonly to: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
  /** Up to three lines of the file after that stand around the run; fewer are the start or the end of the file. */
  readonly above: readonly string[]
  readonly below: readonly string[]
  /** The lines that the run is indented under, outermost first, as `listParents` gives them. */
  readonly parents: string
}

interface FileChangeBase {
  /** Below the root, with `/`. */
  readonly path: string
  /** CRC-32 of the file before and after; undefined is no file. */
  readonly before: number | undefined
  readonly after: number | undefined
}

/** What a command did to a text file. */
export interface TextChange extends FileChangeBase {
  readonly type: 'text'
  readonly edits: readonly Edit[]
}

/** A file that is not UTF-8 text changed: only that is known, it cannot be taken back. */
export interface BinaryChange extends FileChangeBase {
  readonly type: 'binary'
}

/** What became of one file. */
export type FileChange = TextChange | BinaryChange

/** What one command changed (一条历史记录). */
export interface Entry {
  /** From 1, in the order of time. */
  readonly number: number
  /** Local, e.g. 2026-11-29 14:02. */
  readonly time: string
  /** The command's name, e.g. import. */
  readonly command: string
  /** What it did, in the user's words. */
  readonly summary: string
  /** The number of the entry that this one took back. */
  readonly undoes?: number
  readonly files: readonly FileChange[]
}

/** A file of the history that cannot be used. */
export interface Fault {
  readonly path: string
  /** Why, Chinese, without a full stop. */
  readonly reason: string
}
