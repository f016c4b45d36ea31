import type { DocumentModel } from '../document/index.ts'
import type { FileMap } from '../host/index.ts'
import type { Workspace } from '../records/index.ts'
import type { PdfOptions } from '../render/pdf/index.ts'
import type { Language } from '../text/index.ts'
import type { Layout } from '../typesetting/index.ts'
import type { OpenWorkspace, WorkspaceFolders } from '../workspace/index.ts'
import type { UnusedLedger } from './coverage.ts'
import type { FontChoice } from './fonts/choose-fonts.ts'
import type { Forms } from './form/forms.ts'

/** What to make. Folders are read through the host; messages refer to files by the labels. */
export interface GenerateRequest extends WorkspaceFolders {
  /** Template names (`summary`, `plan`); empty means all documents that are due. */
  readonly documents: readonly string[]
  /** A term, or a month (`2026-04`) or year (`2025-2026`, `2026`); absent means the school's current term. */
  readonly term?: string
  /** The ISO day of which documents know at most (截至日期): what is dated later is not in them. */
  readonly asOf?: string
  /** The ISO day on which the build is made. Changes no document: where `asOf` is absent, periods still running on it are reported. */
  readonly today?: string
  /** For documents made once per ledger: make only the one for this ledger (维修, repairs). */
  readonly ledger?: string
  /** Empty means that nothing is written: check only. */
  readonly formats: readonly ('docx' | 'pdf' | 'md')[]
  /** Whether the PDF prefers the machine's fonts; the default is the bundled set. */
  readonly fonts?: 'bundled' | 'system'
  /** The PDF/A conformance of the files; absent means PDF/A-2a. */
  readonly pdf?: PdfOptions['conformance']
  /** Whether to make a review copy (核对稿) of each Word file and PDF as well, in which every number shows its source. */
  readonly review?: boolean
  /** The language of all documents; overrides the school's and the templates' settings. */
  readonly language?: Language
  /** Whether to leave people's names out of all documents (隐名); overrides the school's and the templates' settings. */
  readonly mask?: boolean
  /** Whether to make, beside each PDF, a PDF/A-3a with the ledgers attached (附台账). */
  readonly attached?: boolean
}

/** A document that was built. */
export interface BuiltDocument {
  /** Template name, e.g. `summary`. */
  readonly name: string
  /** The id of the term, month or year. */
  readonly term: string
  readonly title: string
  /** Paths below the output folder. */
  readonly files: readonly string[]
  /** The review copy, where one was asked for. */
  readonly review?: ReviewCopy
  readonly pages: number
  /** Distinct records that the document's numbers are computed from. */
  readonly records: number
  /** What the ledgers of its period hold and it does not use. */
  readonly unused: readonly UnusedLedger[]
  /** Warnings about the document itself and about its term's ledgers. */
  readonly warnings: number
  readonly milliseconds: number
  /** SHA-256 of the document model; also in both files. */
  readonly buildId: string
}

/** A review copy (核对稿) of a document. */
export interface ReviewCopy {
  /** Paths below the output folder. */
  readonly files: readonly string[]
  readonly pages: number
  readonly buildId: string
}

/** A whole build, in memory, so that nothing is written until all of it is known to be good. */
export interface Build {
  readonly documents: readonly BuiltDocument[]
  readonly files: FileMap
  /** Text of every source file by the name that diagnostics use for it. */
  readonly sources: ReadonlyMap<string, string>
  /** Absent where the workspace has no school profile that could be read. */
  readonly basis?: BuildBasis
}

/** What the documents were made from, for use cases that continue from it without reading, making or setting anything again. */
export interface BuildBasis {
  readonly opened: OpenWorkspace & { readonly workspace: Workspace }
  readonly fonts: FontChoice
  readonly forms: Forms
  /** Each document's model and layout, by its build id. */
  readonly set: ReadonlyMap<string, { readonly model: DocumentModel; readonly layout: Layout }>
}

/** Called as a build proceeds: `done` of `all` steps are finished, and `what` is next. */
export type Progress = (done: number, all: number, what: string) => void
