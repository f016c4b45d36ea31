import type { ReadFault } from './read-failure.ts'

/** Files by path below a folder; paths use `/` on every system. */
export type FileMap = ReadonlyMap<string, Uint8Array>

/**
 * Why an operation on files failed.
 *
 * - `busy`: another program (Word) holds the file open
 * - `broken`: the disk, or the network to it, does not respond
 * - `denied`: no permission, or the file system is read-only
 * - `full`: no room on the disk, or the quota is used up
 * - `exists`: there already is something where a new file was to be made
 * - `missing`: the file, or a folder on the way to it, is not there
 * - `no-folder`: part of the path is a file, not a folder
 * - `too-long`: the path is too long
 * - `unsupported`: the file system cannot do this (hard links)
 */
export type DiskFault =
  | 'busy'
  | 'broken'
  | 'denied'
  | 'full'
  | 'exists'
  | 'missing'
  | 'no-folder'
  | 'too-long'
  | 'unsupported'
  | 'other'

/** Why a set of files was not written. Nothing was changed, unless `unfinished` is set. */
export interface WriteFailure {
  readonly path: string
  /**
   * A fault of the disk, or one of these:
   *
   * - `changed`: the file is not as it was read; `now` is what it holds, undefined if it is gone
   * - `read-only`: the file is protected against writing
   * - `outside`: a link leads out of the folder being written
   * - `not-a-file`: it is a folder, a pipe or a device
   * - `locked`: another houqin is writing there and did not finish in time; `detail` says which
   */
  readonly reason: DiskFault | 'changed' | 'read-only' | 'outside' | 'not-a-file' | 'locked'
  readonly detail: string
  readonly now?: Uint8Array
  /** The disk failed midway, and again while the changes were being undone: the next start finishes or undoes them. */
  readonly unfinished?: true
}

/**
 * One file of a set that is written together: its contents as read, and its new contents; undefined means that there is no file.
 */
export interface Change {
  /** Path below the folder being written, with `/`. */
  readonly path: string
  readonly before: Uint8Array | undefined
  readonly after: Uint8Array | undefined
  /** Only the owner may read the file. */
  readonly secret?: true
}

/** How a set of changes is described in the history of a workspace. */
export interface ChangeRecord {
  /** As typed, without values: `add 维修`. */
  readonly command: string
  /** One sentence (Chinese): 添了一条维修 WX-2026-004 */
  readonly summary: string
  /** The number of the change that this one undoes. */
  readonly undoes?: number
}

/** Who is writing in a folder. */
export interface LockHolder {
  readonly process: number
  /** The machine's name; empty for this machine. */
  readonly machine: string
  readonly command: string
}

/** What became of a write that was interrupted when the program died. */
export interface Recovery {
  readonly folder: string
  /** `finished`: all files are new; `undone`: all are old. */
  readonly outcome: 'finished' | 'undone'
  readonly command: string
  /** Paths below the folder. */
  readonly files: readonly string[]
}

/** A private key (Ed25519), opened for signing. */
export interface SigningKey {
  /** DER (SPKI). */
  readonly publicKey: Uint8Array
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>
}

/**
 * A file or folder that was created, changed or removed: the watched folder, and the path below it with `/` on every system;
 * empty where the path is unknown.
 */
export interface ChangedPath {
  readonly folder: string
  readonly path: string
}

/** An event from watched folders. Changes in a burst are reported together. */
export type WatchEvent =
  | { readonly type: 'changed'; readonly paths: readonly ChangedPath[] }
  /**
   * The system cannot report changes below a folder, which is scanned every second instead; `detail` says why, and is empty if
   * the folder is gone.
   */
  | { readonly type: 'polling'; readonly folder: string; readonly detail: string }

/** How folders are watched. */
export interface WatchOptions {
  /** Scans the folders instead of relying on events, for network drives that send none. */
  readonly poll: boolean
  /** Ends the watch. */
  readonly signal: AbortSignal
}

/** A pool of workers (threads) beside the main one, each with its own, limited memory. */
export interface Crew {
  /**
   * Gives a task to the first worker that is free. Undefined if the worker ran out of memory, in which case another one replaces
   * it.
   */
  readonly ask: (task: unknown) => Promise<unknown>
  readonly dismiss: () => Promise<void>
}

/** The machine's font files, and the faults of font folders that could not be read. */
export interface FontFiles {
  readonly paths: readonly string[]
  readonly faults: readonly ReadFault[]
}

/**
 * What a build needs from its environment: files, fonts, digests, elapsed time. A browser or a test supplies its own. Paths are
 * absolute or relative to the working directory.
 *
 * Reading operations return undefined only where nothing exists at a path; any other obstacle is a ReadFailure, which lists all
 * faults of a folder. Links are followed; below a folder they must not lead out of it, nor out of `within` where that is given.
 */
export interface BuildHost {
  /**
   * All files below a folder whose names end with one of `endings` (lower case; names may use either case). Hidden files are left
   * out. A folder, pipe or device with such a name is a fault, and so is a file larger than `readLimits` allows, which is not
   * read.
   */
  readTree(folder: string, endings: readonly string[], within?: string): Promise<FileMap | undefined>
  /** Paths of the files below a folder, sorted, without hidden ones; with `endings`, those that `readTree` would read. */
  listTree(
    folder: string,
    endings?: readonly string[],
    within?: string,
  ): Promise<readonly string[] | undefined>
  /** Reads a file. One with more than `most` bytes (by default `readLimits.file`) is a fault before any of it is read. */
  readFile(path: string, most?: number): Promise<Uint8Array | undefined>
  /** `length` bytes of a file from `start`, fewer if the file ends earlier. */
  readPart(path: string, start: number, length: number): Promise<Uint8Array | undefined>
  /** The size of a file in bytes. */
  sizeOf(path: string): Promise<number | undefined>
  /** SHA-256 in lower-case hexadecimal. */
  digest(bytes: Uint8Array): Promise<string>
  /** The bytes of a bundled font, e.g. `noto-serif-sc-400`. */
  readFont(id: string): Promise<Uint8Array>
  /** The WebAssembly program that reads or writes JPEG. */
  readCodec(name: 'jpeg-decoder' | 'jpeg-encoder' | 'webp-decoder'): Promise<Uint8Array>
  /** The font files in the system's and the user's font folders, the user's own first. */
  listFonts(): Promise<FontFiles>
  /** Milliseconds for measuring how long something took; never enters a document. */
  elapsed(): number
}

/** Everything that read-only use cases need from their environment: that of a build, and keys, threads and watched folders. */
export interface Host extends BuildHost {
  /**
   * Starts workers, which are all given the same order; order, tasks and answers must be structured-cloneable. Undefined where
   * there can be no workers (tests, browsers): the work is then done in place.
   */
  hire(order: unknown, members: number): Crew | undefined
  /**
   * The kind of thing at a path: a file, a folder, something else that holds no bytes of its own (a pipe, a device), or nothing.
   */
  kindOf(path: string): Promise<'file' | 'folder' | 'other' | 'nothing'>
  /** A new Ed25519 key pair as PEM: PKCS #8 (encrypted with PBES2 and AES-256-CBC if there is a passphrase) and SPKI. */
  newKeyPair(passphrase?: string): Promise<{ readonly privateKey: string; readonly publicKey: string }>
  /** Opens a private key file (PEM, PKCS #8); undefined if it holds no Ed25519 private key or needs another passphrase. */
  openSigningKey(pem: Uint8Array, passphrase?: string): Promise<SigningKey | undefined>
  /** Verifies an Ed25519 signature of `bytes`. `publicKey` is DER (SPKI); false if it is not a valid key. */
  verifySignature(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): Promise<boolean>
  /**
   * Reports changes below folders until the signal is aborted. A folder need not exist yet; links are skipped. The first event
   * comes once everything is being watched, so that the caller can then look for earlier changes.
   */
  watch(folders: readonly string[], options: WatchOptions): AsyncIterable<WatchEvent, undefined>
  /** The time of day on the user's clock, e.g. `14:02`: for messages, never for documents. */
  timeOfDay(): string
  /** The day on the user's calendar, e.g. `2026-11-21`: for what a user means by today, never for documents. */
  today(): string
}

/** What exists at a path, without following links. */
export interface PathState {
  readonly kind: 'file' | 'folder' | 'link' | 'other'
  /** Bytes. */
  readonly size: number
  readonly isReadOnly: boolean
  /** Permissions as POSIX has them (0o644). */
  readonly mode: number
  /** Differs whenever the file was written or replaced. */
  readonly mark: string
}

/**
 * Single operations on files, from which `storage` composes writes that are all or nothing. Any failure rejects with a
 * `DiskFailure`; where undefined is a possible result, absence is not a failure.
 */
export interface Disk {
  readonly look: (path: string) => Promise<PathState | undefined>
  /** The path with all links resolved; undefined if it leads nowhere. */
  readonly realPath: (path: string) => Promise<string | undefined>
  /** Names in a folder, sorted. */
  readonly names: (folder: string) => Promise<readonly string[] | undefined>
  readonly read: (path: string) => Promise<Uint8Array | undefined>
  /** Creates a file, which must not exist; resolves once its bytes are on the disk. `mode` is a POSIX mode. */
  readonly create: (path: string, bytes: Uint8Array, mode: number) => Promise<void>
  /** Appends bytes to a file, creating it if necessary; resolves once they are on the disk. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<void>
  /** Gives a file a second name; `unsupported` where the file system has no hard links, `exists` where the name is taken. */
  readonly link: (from: string, to: string) => Promise<void>
  /** Moves a file, atomically replacing one that may exist at the destination. */
  readonly move: (from: string, to: string) => Promise<void>
  /** Removes a file; it is not a failure if there is none. */
  readonly remove: (path: string) => Promise<void>
  /** Creates a single folder; false if it exists. */
  readonly makeFolder: (path: string) => Promise<boolean>
  /** Removes an empty folder; false if it is not empty or does not exist. */
  readonly removeFolder: (path: string) => Promise<boolean>
  /** Flushes the names in a folder to the disk. Does nothing on systems that cannot, or that do so themselves (Windows). */
  readonly settle: (folder: string) => Promise<void>
  /** Gives a file a new mark without changing its bytes. */
  readonly touch: (path: string) => Promise<void>
}

/** A host with a disk and everything else that locks need. */
export interface Machine extends Host {
  readonly disk: Disk
  /** Whether none of a file's names can be removed while a program has it open, whichever name it was opened by (Windows). */
  readonly pinsOpenFiles: boolean
  /** This process, so that another one can find out whether it is still running. */
  readonly self: ProcessIdentity
  /** Whether a process of this machine is running; undefined for one of another machine. */
  readonly isRunning: (process: ProcessIdentity) => boolean | undefined
  readonly pause: (milliseconds: number) => Promise<void>
  /** Calls `call` every so many milliseconds until the returned function is called; does not keep the process alive. */
  readonly every: (milliseconds: number, call: () => void) => () => void
  /** A hexadecimal name that is unique across processes and calls. */
  readonly unique: () => string
  /** Local time for the history of a workspace: `2026-11-29 14:02`. Never enters a document. */
  readonly stamp: () => string
}

/** Identifies a process to others. */
export interface ProcessIdentity {
  /** The scope within which the number is meaningful: the machine's name, its system, and its process namespace. */
  readonly machine: string
  readonly process: number
  /** Its start time, in whatever unit the system uses; empty where the system does not tell. */
  readonly started: string
}

/** A file that a write by an older version, which did not finish, had moved away. */
export interface LeftOver {
  /** Its original path, below the folder. */
  readonly path: string
  /** Where it is now. */
  readonly kept: string
  /** Whether nothing exists at the original path. */
  readonly isMissing: boolean
}

/** How a set of files is written. */
export interface SaveOptions {
  /** Recorded in the history of the folder, so that the change can be undone. */
  readonly record?: ChangeRecord
}

/** A lock that is held for longer than one write. */
export interface Held {
  readonly release: () => Promise<void>
}

/** A host that writes: all or nothing, compared with what was read, one at a time. */
export interface WritableHost extends Host {
  /**
   * Writes a set of files below a folder, all or none, whatever happens meanwhile: a failure leaves the old files; if the program
   * dies, the next start makes all of them old or all of them new. Nothing is written if a file no longer is as it was read
   * (`before`). Waits while another houqin is writing there.
   */
  readonly save: (
    folder: string,
    changes: readonly Change[],
    options?: SaveOptions,
  ) => Promise<WriteFailure | undefined>
  /** Acquires a named lock below a folder against other processes, waiting for its holder. */
  readonly hold: (folder: string, name: string) => Promise<Held | WriteFailure>
  /** Files that older versions of houqin moved away during a write and did not put back. */
  readonly leftOvers: (folder: string) => Promise<readonly LeftOver[]>
  /**
   * Checks whether `save` could write below a folder, or below the nearest existing parent: begins a write there and undoes it.
   */
  readonly probeWrite: (folder: string) => Promise<WriteFailure | undefined>
  /** Appends bytes to a file, creating it and its folder if necessary. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<WriteFailure | undefined>
  /** Moves a file, replacing one that may exist at the destination. */
  readonly replace: (from: string, to: string) => Promise<WriteFailure | undefined>
}
