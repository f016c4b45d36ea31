/**
 * A run of removed lines and the lines that replaced them. Lines include their ends (`\n`, `\r\n`, or none at the end of a file);
 * positions count lines from 0.
 */
export interface Edit {
  /** Where the run begins in the old and in the new file. */
  readonly from: number
  readonly to: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
  /** Up to three lines of the new file on either side of the run; fewer at the start or end of the file. */
  readonly above: readonly string[]
  readonly below: readonly string[]
  /** The lines that the run is indented under, outermost first, as `listParents` gives them. */
  readonly parents: string
}

interface FileChangeBase {
  /** Relative to the root, with `/`. */
  readonly path: string
  /** CRC-32 of the file before and after; undefined means no file. */
  readonly before: number | undefined
  readonly after: number | undefined
}

/** A change to a text file. */
export interface TextChange extends FileChangeBase {
  readonly type: 'text'
  readonly edits: readonly Edit[]
}

/** A change to a file that is not UTF-8 text. Only the fact is recorded: an added file stays, others cannot be undone. */
export interface BinaryChange extends FileChangeBase {
  readonly type: 'binary'
}

/** A change to one file. */
export type FileChange = TextChange | BinaryChange

/** What one command changed (一条历史记录). */
export interface Entry {
  /** From 1, in chronological order. */
  readonly number: number
  /** Local, e.g. 2026-11-29 14:02. */
  readonly time: string
  /** The command's name, e.g. import. */
  readonly command: string
  /** What it did, in the user's words. */
  readonly summary: string
  /** The number of the entry that this one undid. */
  readonly undoes?: number
  readonly files: readonly FileChange[]
}

/** A file of the history that cannot be used. */
export interface Fault {
  readonly path: string
  /** The reason, in Chinese, without a full stop. */
  readonly reason: string
}
