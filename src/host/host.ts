/** Files by their path below a folder, with `/` on every system. */
export type FileMap = ReadonlyMap<string, Uint8Array>

/** Why files could not be written; nothing was changed. */
export interface WriteFailure {
  readonly path: string
  /** `busy`: another program (Word) holds the file open. */
  readonly reason: 'busy' | 'denied' | 'full' | 'other'
  readonly detail: string
}

/**
 * The one door to the world: files, fonts, digests, elapsed time. Tests use a memory host; a browser would bring its
 * own. Folders and paths are absolute or relative to the working directory.
 */
export interface Host {
  /** All files below a folder whose names end in one of `endings`; hidden ones and links are left out. Undefined if the folder is not there. */
  readTree(folder: string, endings: readonly string[]): Promise<FileMap | undefined>
  /** Paths of all files below a folder, sorted, hidden ones and links left out. Undefined if the folder is not there. */
  listTree(folder: string): Promise<readonly string[] | undefined>
  readFile(path: string): Promise<Uint8Array | undefined>
  /** Writes every file below `folder` or none: each to a temporary name beside its target, then all renamed. */
  writeAll(folder: string, files: FileMap): Promise<WriteFailure | undefined>
  /** Whether `writeAll` could write below a folder: writes a small file there and takes it away again. */
  probeWrite(folder: string): Promise<WriteFailure | undefined>
  /** SHA-256 in lower-case hexadecimal. */
  digest(bytes: Uint8Array): Promise<string>
  /** The bytes of a font of the reproducible set, e.g. `noto-serif-sc-400`. */
  readFont(id: string): Promise<Uint8Array>
  /** A WebAssembly program that reads or writes JPEG. */
  readCodec(name: 'jpeg-decoder' | 'jpeg-encoder'): Promise<Uint8Array>
  /** Paths of the font files in the fonts folders of the system and of the user, the user's own first. */
  listFonts(): Promise<readonly string[]>
  /** `length` bytes of a file from `start` on, fewer where it ends before; undefined if it cannot be read. */
  readPart(path: string, start: number, length: number): Promise<Uint8Array | undefined>
  /** Milliseconds for measuring how long something took; never enters a document. */
  elapsed(): number
}
