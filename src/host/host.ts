import type { ReadFault } from './read-failure.ts'

/** Files by their path below a folder, with `/` on every system. */
export type FileMap = ReadonlyMap<string, Uint8Array>

/**
 * Why an operation on files failed.
 *
 * - `busy`: another program (Word) holds the file open
 * - `denied`: no permission, or the file system is read-only
 * - `full`: no room on the disk, or the quota is used up
 * - `exists`: something stands where a new file was to be made
 * - `missing`: the file, or a folder on the way to it, is not there
 * - `no-folder`: a part of the path is a file
 * - `too-long`: the path is
 * - `unsupported`: the file system cannot do this (hard links)
 */
export type DiskFault =
  | 'busy'
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
   * Beside the faults of the disk:
   *
   * - `changed`: the file is not as it was read; `now` is what it holds, undefined if it is gone
   * - `read-only`: the file is protected against writing
   * - `outside`: a link leads out of the folder that is written
   * - `not-a-file`: a folder, a pipe or a device stands there
   * - `locked`: another houqin is writing there and did not end; `detail` says which
   */
  readonly reason: DiskFault | 'changed' | 'read-only' | 'outside' | 'not-a-file' | 'locked'
  readonly detail: string
  readonly now?: Uint8Array
  /** The disk failed midway and again when what was done was to be undone: the next start finishes or undoes it. */
  readonly unfinished?: true
}

/** One file of a set that is written together: what was read of it, and what it becomes; undefined is no file. */
export interface Change {
  /** Below the folder that is written, with `/`. */
  readonly path: string
  readonly before: Uint8Array | undefined
  readonly after: Uint8Array | undefined
  /** Readable by its owner alone. */
  readonly secret?: true
}

/** What a set of changes is called in the history of a workspace. */
export interface ChangeRecord {
  /** As typed, without values: `add 维修`. */
  readonly command: string
  /** One sentence (Chinese): 添了一条维修 WX-2026-004 */
  readonly summary: string
  /** The number of the change that this one takes back. */
  readonly undoes?: number
}

/** Who is writing in a folder. */
export interface LockHolder {
  readonly process: number
  /** The machine's name; empty where it is this one. */
  readonly machine: string
  readonly command: string
}

/** A write that a death of the program had left half done, as it was found: what became of it. */
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

/** A file or folder that was made, changed or removed: a watched folder, and the path below it with `/` on every system, empty where it is not known. */
export interface ChangedPath {
  readonly folder: string
  readonly path: string
}

/** What is reported of watched folders. Changes that come in a burst are reported together. */
export type WatchEvent =
  | { readonly type: 'changed'; readonly paths: readonly ChangedPath[] }
  /** The system does not report changes below a folder, `detail` says why (nothing where the folder is gone): it is looked through every second. */
  | { readonly type: 'polling'; readonly folder: string; readonly detail: string }

/** How folders are watched. */
export interface WatchOptions {
  /** Looks through the folders instead of asking for events: for network drives that send none. */
  readonly poll: boolean
  /** Ends the watch. */
  readonly signal: AbortSignal
}

/** Helpers (threads) that do tasks beside the main one, each in memory of its own that has a limit. */
export interface Crew {
  /** Has a task done by the helper that is free first. Undefined where its memory did not suffice; another helper takes the place. */
  readonly ask: (task: unknown) => Promise<unknown>
  readonly dismiss: () => Promise<void>
}

/** Font files of the machine, and what of its fonts folders could not be read. */
export interface FontFiles {
  readonly paths: readonly string[]
  readonly faults: readonly ReadFault[]
}

/**
 * What a build needs of the world: files, fonts, digests, elapsed time. A browser or a test brings its own. Folders and
 * paths are absolute or relative to the working directory.
 *
 * What reads gives undefined only where nothing stands at a path; whatever else keeps it from reading is a ReadFailure,
 * which has all faults of a folder. Links are followed; below a folder they must not lead out of it, nor out of `within`
 * where that is given.
 */
export interface BuildHost {
  /**
   * All files below a folder whose names end in one of `endings` (lower case; names may have either). Hidden ones are left
   * out. A folder, pipe or device of such a name is a fault; so is a file larger than `readLimits` allows, which is not read.
   */
  readTree(folder: string, endings: readonly string[], within?: string): Promise<FileMap | undefined>
  /** Paths of the files below a folder, sorted, hidden ones left out; with `endings` as `readTree` would read them. */
  listTree(
    folder: string,
    endings?: readonly string[],
    within?: string,
  ): Promise<readonly string[] | undefined>
  /** A file of more than `most` bytes is a fault before any of it is read; `readLimits.file` unless given. */
  readFile(path: string, most?: number): Promise<Uint8Array | undefined>
  /** `length` bytes of a file from `start` on, fewer where it ends before. */
  readPart(path: string, start: number, length: number): Promise<Uint8Array | undefined>
  /** How many bytes a file has. */
  sizeOf(path: string): Promise<number | undefined>
  /** SHA-256 in lower-case hexadecimal. */
  digest(bytes: Uint8Array): Promise<string>
  /** The bytes of a font of the reproducible set, e.g. `noto-serif-sc-400`. */
  readFont(id: string): Promise<Uint8Array>
  /** A WebAssembly program that reads or writes JPEG. */
  readCodec(name: 'jpeg-decoder' | 'jpeg-encoder'): Promise<Uint8Array>
  /** The font files in the fonts folders of the system and of the user, the user's own first. */
  listFonts(): Promise<FontFiles>
  /** Milliseconds for measuring how long something took; never enters a document. */
  elapsed(): number
}

/** The one door to the world for all that only reads: what a build needs, and keys, threads, watched folders. */
export interface Host extends BuildHost {
  /**
   * Hires helpers who are all given the same order; order, tasks and answers are data that can be copied. Undefined where
   * nobody can be hired (tests, browsers): the work is then done in place.
   */
  hire(order: unknown, members: number): Crew | undefined
  /** What stands at a path: a file, a folder, something that holds no bytes of its own (a pipe, a device), or nothing. */
  kindOf(path: string): Promise<'file' | 'folder' | 'other' | 'nothing'>
  /** A new Ed25519 pair as PEM: PKCS8 (with a passphrase encrypted: PBES2, AES-256-CBC) and SPKI. */
  newKeyPair(passphrase?: string): Promise<{ readonly privateKey: string; readonly publicKey: string }>
  /** Opens a private key file (PEM, PKCS8); undefined where it holds no Ed25519 private key, or another passphrase opens it. */
  openSigningKey(pem: Uint8Array, passphrase?: string): Promise<SigningKey | undefined>
  /** Whether an Ed25519 signature of `bytes` is good; false too for what is no key. The key is DER (SPKI). */
  verifySignature(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): Promise<boolean>
  /**
   * Reports changes below folders until the signal comes; a folder may not exist yet, links are skipped. The
   * first event comes once all is watched, so that what changed before can be looked for.
   */
  watch(folders: readonly string[], options: WatchOptions): AsyncIterable<WatchEvent, undefined>
  /** The time of day on the user's clock, e.g. `14:02`: for messages, never for documents. */
  timeOfDay(): string
  /** The day on the user's calendar, e.g. `2026-11-21`: for what a user means by today, never for documents. */
  today(): string
}

/** What stands at a path; links are not followed. */
export interface PathState {
  readonly kind: 'file' | 'folder' | 'link' | 'other'
  /** Bytes. */
  readonly size: number
  readonly isReadOnly: boolean
  /** Permissions as POSIX has them (0o644). */
  readonly mode: number
  /** Another one whenever the file was written or replaced. */
  readonly mark: string
}

/**
 * Single operations on files, out of which `storage` makes writes that are all or nothing. Whatever fails rejects with a
 * `DiskFailure`; that something is not there is no failure where undefined says so.
 */
export interface Disk {
  readonly look: (path: string) => Promise<PathState | undefined>
  /** The path with all links followed; undefined where it leads nowhere. */
  readonly realPath: (path: string) => Promise<string | undefined>
  /** Names in a folder, sorted. */
  readonly names: (folder: string) => Promise<readonly string[] | undefined>
  readonly read: (path: string) => Promise<Uint8Array | undefined>
  /** Makes a file that was not there; its bytes are on the disk when this comes back. `mode` as POSIX has it. */
  readonly create: (path: string, bytes: Uint8Array, mode: number) => Promise<void>
  /** Adds bytes to the end of a file, which is made if it is not there; they are on the disk when this comes back. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<void>
  /** Gives a file a second name; `unsupported` where the file system has no hard links, `exists` where the name is taken. */
  readonly link: (from: string, to: string) => Promise<void>
  /** Puts a file in the place of another, which may be there or not, at once. */
  readonly move: (from: string, to: string) => Promise<void>
  /** Removes a file; one that is gone is no failure. */
  readonly remove: (path: string) => Promise<void>
  /** Makes one folder; false if it was there. */
  readonly makeFolder: (path: string) => Promise<boolean>
  /** Removes an empty folder; false if it is not empty or not there. */
  readonly removeFolder: (path: string) => Promise<boolean>
  /** Has the names in a folder on the disk. Does nothing where the system cannot (Windows does it by itself). */
  readonly settle: (folder: string) => Promise<void>
  /** Gives a file a new mark without changing its bytes. */
  readonly touch: (path: string) => Promise<void>
}

/** A machine: a host with its disk and what else locks need. */
export interface Machine extends Host {
  readonly disk: Disk
  /** Whether a file that a program has open can lose none of its names, whichever it was opened by (Windows). */
  readonly pinsOpenFiles: boolean
  /** This process, so that another one can tell whether it still runs. */
  readonly self: ProcessIdentity
  /** Whether a process of this machine runs; undefined if it is another machine's. */
  readonly isRunning: (process: ProcessIdentity) => boolean | undefined
  readonly pause: (milliseconds: number) => Promise<void>
  /** Calls at an interval in milliseconds until the returned function is called; keeps no process alive. */
  readonly every: (milliseconds: number, call: () => void) => () => void
  /** A name that no other process and no other call gives: hexadecimal. */
  readonly unique: () => string
  /** Local time for the history of a workspace: `2026-11-29 14:02`. Never enters a document. */
  readonly stamp: () => string
}

/** A process as others know it. */
export interface ProcessIdentity {
  /** Where the number is of use: the machine's name, its system, and what else divides its processes. */
  readonly machine: string
  readonly process: number
  /** When it began, in whatever unit the system has; empty where it does not say. */
  readonly started: string
}

/** A file as it was before a write that an older version did not finish. */
export interface LeftOver {
  /** The path that it had, below the folder. */
  readonly path: string
  /** Where it is now. */
  readonly kept: string
  /** Whether nothing stands where it was. */
  readonly isMissing: boolean
}

/** How a set of files is written. */
export interface SaveOptions {
  /** Kept in the history of the folder, so that it can be taken back. */
  readonly record?: ChangeRecord
}

/** A lock that is held for longer than one write. */
export interface Held {
  readonly release: () => Promise<void>
}

/** A host that writes: all or nothing, compared with what was read, one at a time. */
export interface WritableHost extends Host {
  /**
   * Writes a set of files below a folder, all or none, whatever happens meanwhile: a failure leaves the old files, a death
   * of the program leaves what the next start makes all old or all new. Where a file is not as it was read (`before`),
   * nothing is written. Waits while another houqin writes there.
   */
  readonly save: (
    folder: string,
    changes: readonly Change[],
    options?: SaveOptions,
  ) => Promise<WriteFailure | undefined>
  /** Holds a name below a folder against other processes; waits for its holder. */
  readonly hold: (folder: string, name: string) => Promise<Held | WriteFailure>
  /** Files that older versions of houqin moved away while they wrote, and did not put back. */
  readonly leftOvers: (folder: string) => Promise<readonly LeftOver[]>
  /** Whether `save` could write below a folder, or below the one it would be made in: begins a write there and takes it back. */
  readonly probeWrite: (folder: string) => Promise<WriteFailure | undefined>
  /** Adds bytes to the end of a file, which is made if it is not there, its folder too. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<WriteFailure | undefined>
  /** Puts a file in the place of another, which may be there or not. */
  readonly replace: (from: string, to: string) => Promise<WriteFailure | undefined>
}
