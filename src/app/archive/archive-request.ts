import type { Manifest, NamedFile } from '../../package/index.ts'
import type { DeriveRequest, Sources } from './derive-files.ts'

/** What to archive. Folders and labels as in {@link GenerateRequest}. */
export interface ArchiveRequest extends Omit<DeriveRequest, 'masked'> {
  /** Whether people are kept out of it; where it is not said, school.yaml decides. */
  readonly mask?: boolean
  /** Version of the program, for the manifest. */
  readonly version: string
  /** Codes of warnings that do not hold it up. */
  readonly accept: readonly string[]
  /** Private key to sign with. */
  readonly key?: NamedFile
  /** What opens it, where it is locked. */
  readonly passphrase?: string
  /** Package of the school's earlier term. */
  readonly previous?: NamedFile
}

/** A package as made; nothing is written yet. */
export interface MadeArchive {
  /** Absent where it was refused; the diagnostics say why. */
  readonly package?: {
    readonly fileName: string
    readonly bytes: Uint8Array
    readonly digest: string
    readonly manifest: Manifest
  }
  readonly sources: Sources
}
