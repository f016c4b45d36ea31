/** `manifest.json`: a description of a package and of every file in it. */
export interface Manifest {
  readonly schema: typeof manifestVersion
  readonly tool: { readonly name: 'houqin'; readonly version: string }
  readonly school: { readonly name: string; readonly fonds: string }
  readonly term: { readonly id: string; readonly label: string; readonly start: string; readonly end: string }
  readonly signOffs: readonly SignOffEntry[]
  readonly items: readonly ArchivedItem[]
  readonly options: { readonly pdf: 'a2a'; readonly attachments: boolean }
  readonly fonts: readonly PackageFont[]
  readonly accepted: readonly { readonly code: string; readonly count: number }[]
  /** Whether people's names have been left out: ledgers have stand-ins. */
  readonly masked?: boolean
  readonly previous?: PreviousPackage
  readonly signer?: { readonly algorithm: 'Ed25519'; readonly fingerprint: string }
  readonly files: readonly PackageFile[]
}

/** One of those who drafted, reviewed and signed, with the date (ISO). */
export interface SignOffEntry {
  readonly role: 'drafted' | 'reviewed' | 'signed'
  readonly by: string
  readonly on: string
}

/** An archived item (件): a row of the index. */
export interface ArchivedItem {
  /** 档号. */
  readonly number: string
  /** 文号. */
  readonly documentNumber?: string
  /** 责任者. */
  readonly author: string
  /** 题名. */
  readonly title: string
  /** ISO day; the index prints it as YYYYMMDD. */
  readonly date: string
  /** 密级. */
  readonly secrecy?: string
  /** 页数, if it has pages. */
  readonly pages?: number
  /** 备注. */
  readonly note?: string
  /** 保管期限: Y, D30, D10. */
  readonly retention: string
  /** SHA-256 of the document model, which is also in the Word and PDF files. */
  readonly buildId?: string
  /** The names of its files in the package. */
  readonly files: readonly string[]
}

/** A font that the PDF files were set in. */
export interface PackageFont {
  readonly id: string
  readonly sha256: string
}

/** The package of an earlier term of the same school: the digests form a chain. */
export interface PreviousPackage {
  readonly term: string
  /** SHA-256 of its manifest.json. */
  readonly digest: string
}

/** The role of a file in the package. */
export type FileRole =
  | 'document'
  | 'ledger'
  | 'workbook'
  | 'photo'
  | 'evidence'
  | 'template'
  | 'index'
  | 'note'

/** A file of the package. */
export interface PackageFile {
  readonly name: string
  readonly role: FileRole
  readonly title: string
  /** The media type. */
  readonly type: string
  readonly size: number
  readonly sha256: string
  /** Its path in the workspace, below the data, photos or templates folder. */
  readonly origin?: string
}

/** Incremented only if a program that knows the old version could misread the new one. */
export const manifestVersion = 'houqin-package/1'
export const manifestName = 'manifest.json'
export const signatureName = 'manifest.sig'
export const sumsName = 'SHA256SUMS'

/** The files not listed in the manifest: the manifest itself, and those derived from it. */
export const sealNames: readonly string[] = [manifestName, signatureName, sumsName]
