import type { ReadFault } from './read-failure.ts'

/** Files by their path below a folder, with `/` on every system. */
export type FileMap = ReadonlyMap<string, Uint8Array>

/** Why files could not be written; nothing was changed. */
export interface WriteFailure {
  readonly path: string
  /** `busy`: another program (Word) holds the file open; `exists`: a new file was to be written, and there is one; `no-folder`: a part of the path is a file or not there; `too-long`: the path is. */
  readonly reason: 'busy' | 'denied' | 'full' | 'exists' | 'no-folder' | 'too-long' | 'other'
  readonly detail: string
}

/** A file that must not be there yet. */
export interface NewFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly secret: boolean
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

/** What is told of watched folders. Changes that come in a burst are told together. */
export type WatchEvent =
  | { readonly type: 'changed'; readonly paths: readonly ChangedPath[] }
  /** The system does not tell of changes below a folder, `detail` says why (nothing where the folder is gone): it is looked through every second. */
  | { readonly type: 'polling'; readonly folder: string; readonly detail: string }

/** How folders are watched. */
export interface WatchOptions {
  /** Looks through the folders instead of asking to be told: for network drives that do not tell. */
  readonly poll: boolean
  /** Ends the watch. */
  readonly signal: AbortSignal
}

/** Helpers (threads) that do tasks beside the main one, each in memory of its own that has a limit. */
export interface Crew {
  /** Has a task done by whoever is free first. Undefined where its memory did not suffice; another helper takes the place. */
  readonly ask: (task: unknown) => Promise<unknown>
  readonly dismiss: () => Promise<void>
}

/** Font files of the machine, and what of its fonts folders could not be read. */
export interface FontFiles {
  readonly paths: readonly string[]
  readonly faults: readonly ReadFault[]
}

/**
 * The one door to the world: files, fonts, digests, elapsed time. Tests use a memory host; a browser would bring its
 * own. Folders and paths are absolute or relative to the working directory.
 *
 * What reads gives undefined only where nothing stands at a path; whatever else keeps it from reading is a ReadFailure,
 * which has all faults of a folder. Links are followed; below a folder they must not lead out of it, nor out of `within`
 * where that is given.
 */
export interface Host {
  /**
   * All files below a folder whose names end in one of `endings` (lower case; names may have either). Hidden ones are left
   * out. A folder, pipe or device of such a name is a fault.
   */
  readTree(folder: string, endings: readonly string[], within?: string): Promise<FileMap | undefined>
  /** Paths of the files below a folder, sorted, hidden ones left out; with `endings` as `readTree` would read them. */
  listTree(
    folder: string,
    endings?: readonly string[],
    within?: string,
  ): Promise<readonly string[] | undefined>
  readFile(path: string): Promise<Uint8Array | undefined>
  /** Writes every file below `folder` or none: each to a temporary name beside its target, then all renamed. */
  writeAll(folder: string, files: FileMap): Promise<WriteFailure | undefined>
  /** Whether `writeAll` could write below a folder: writes a small file there and takes it away again. */
  probeWrite(folder: string): Promise<WriteFailure | undefined>
  /** Writes files that were not there, all or none; a secret one can be read by its owner alone. */
  writeNew(files: readonly NewFile[]): Promise<WriteFailure | undefined>
  /** Adds bytes to the end of a file, which is made if it is not there. */
  append(path: string, bytes: Uint8Array): Promise<WriteFailure | undefined>
  /** Puts a file in the place of another, which may be there or not. */
  replace(from: string, to: string): Promise<WriteFailure | undefined>
  /**
   * Hires helpers who are all given the same order; order, tasks and answers are data that can be copied. Undefined where
   * nobody can be hired (tests, browsers): the work is then done in place.
   */
  hire(order: unknown, members: number): Crew | undefined
  /** SHA-256 in lower-case hexadecimal. */
  digest(bytes: Uint8Array): Promise<string>
  /** The bytes of a font of the reproducible set, e.g. `noto-serif-sc-400`. */
  readFont(id: string): Promise<Uint8Array>
  /** A WebAssembly program that reads or writes JPEG. */
  readCodec(name: 'jpeg-decoder' | 'jpeg-encoder'): Promise<Uint8Array>
  /** The font files in the fonts folders of the system and of the user, the user's own first. */
  listFonts(): Promise<FontFiles>
  /** `length` bytes of a file from `start` on, fewer where it ends before. */
  readPart(path: string, start: number, length: number): Promise<Uint8Array | undefined>
  /** How many bytes a file has. */
  sizeOf(path: string): Promise<number | undefined>
  /** What stands at a path: a file, a folder, something that holds no bytes of its own (a pipe, a device), or nothing. */
  kindOf(path: string): Promise<'file' | 'folder' | 'other' | 'nothing'>
  /** A new Ed25519 pair as PEM: PKCS8 (with a passphrase encrypted: PBES2, AES-256-CBC) and SPKI. */
  newKeyPair(passphrase?: string): Promise<{ readonly privateKey: string; readonly publicKey: string }>
  /** Opens a private key file (PEM, PKCS8); undefined where it holds no Ed25519 private key, or another passphrase opens it. */
  openSigningKey(pem: Uint8Array, passphrase?: string): Promise<SigningKey | undefined>
  /** Whether an Ed25519 signature of `bytes` is good; false too for what is no key. The key is DER (SPKI). */
  verifySignature(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): Promise<boolean>
  /**
   * Tells of changes below folders until the signal comes; a folder need not be there yet, links are passed over. The
   * first event comes once all is watched, so that what changed before can be looked for.
   */
  watch(folders: readonly string[], options: WatchOptions): AsyncIterable<WatchEvent, undefined>
  /** The time of day on the user's clock, e.g. `14:02`: for messages, never for documents. */
  timeOfDay(): string
  /** Milliseconds for measuring how long something took; never enters a document. */
  elapsed(): number
}
