import type { Manifest, NamedFile } from '../../package/index.ts'
import type { DeriveRequest, Sources } from './derive-files.ts'

/** What to archive. Folders and labels as in {@link GenerateRequest}. */
export interface ArchiveRequest extends Omit<DeriveRequest, 'masked'> {
  /** Whether to leave people's names out of it; if absent, school.yaml decides. */
  readonly mask?: boolean
  /** The program's version, for the manifest. */
  readonly version: string
  /** Codes of warnings to accept. */
  readonly accept: readonly string[]
  /** The private key to sign with. */
  readonly key?: NamedFile
  /** The passphrase of the key, if it has one. */
  readonly passphrase?: string
  /** The package of the school's previous term. */
  readonly previous?: NamedFile
}

/** A package in memory. */
export interface MadeArchive {
  /** Absent if it was refused; the diagnostics give the reasons. */
  readonly package?: {
    readonly fileName: string
    readonly bytes: Uint8Array
    readonly digest: string
    readonly manifest: Manifest
  }
  readonly sources: Sources
}
