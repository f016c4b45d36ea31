/** A file as the product sees it: a path relative to the folder it was asked from, with `/`, and its bytes. */
export type FileMap = ReadonlyMap<string, Uint8Array>

/** The one door to the world. Tests use a memory host; the browser would bring its own. Paths may be absolute or relative to the working directory. */
export interface Host {
  /** All files below a folder, hidden ones and links out of it left out; undefined if the folder is not there. Throws nothing for unreadable files: they are listed in `unreadable`. */
  readTree(folder: string): Promise<{ files: FileMap; unreadable: readonly string[] } | undefined>
  readFile(path: string): Promise<Uint8Array | undefined>
  /** Writes every file or none: each to a temporary name beside its target, then all renamed. */
  writeAll(files: FileMap, folder: string): Promise<void>
  /** SHA-256 in lower-case hexadecimal. */
  digest(bytes: Uint8Array): Promise<string>
  /** The bytes of a font of the reproducible set, e.g. `noto-serif-sc-400`; parsed once per process by the caller. */
  readFont(id: string): Promise<Uint8Array>
  /** Milliseconds for measuring how long something took; never enters a document. */
  elapsed(): number
}
