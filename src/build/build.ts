import type { DocumentModel } from '../document/index.ts'
import type { FileMap } from '../host/index.ts'
import type { Workspace } from '../records/index.ts'
import type { PdfOptions } from '../render/pdf/index.ts'
import type { Language } from '../text/index.ts'
import type { Layout } from '../typesetting/index.ts'
import type { OpenWorkspace, WorkspaceFolders } from '../workspace/index.ts'
import type { FontChoice } from './fonts/choose-fonts.ts'
import type { Forms } from './form/forms.ts'

/** What to make. Folders are read through the host; messages name files by the labels. */
export interface GenerateRequest extends WorkspaceFolders {
  /** Template names (`summary`, `plan`); none means all documents that are due. */
  readonly documents: readonly string[]
  /** A term, or a month (`2026-04`) or year (`2025-2026`, `2026`); absent means the school's current term. */
  readonly term?: string
  /** The ISO day of which documents know at most (截至日期): what is dated later is not in them. */
  readonly asOf?: string
  /** Of documents made for each ledger only this one: 维修, repairs. */
  readonly ledger?: string
  /** None means: check only. */
  readonly formats: readonly ('docx' | 'pdf' | 'md')[]
  /** Whether the PDF prefers the fonts of the machine to the bundled set, which is the usual. */
  readonly fonts?: 'bundled' | 'system'
  /** What PDF files promise; absent means PDF/A-2a. */
  readonly pdf?: PdfOptions['conformance']
  /** Whether a review copy (核对稿) stands beside each Word file and PDF: its numbers carry their sources. */
  readonly review?: boolean
  /** What documents are written in, whatever the school and the templates say. */
  readonly language?: Language
  /** Whether people are kept out of all documents (隐名), whatever the school and the templates say. */
  readonly mask?: boolean
  /** Whether a PDF/A-3a with the ledgers attached (附台账) stands beside each PDF. */
  readonly attached?: boolean
}

/** One document as built. */
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
  /** Distinct records that the document's numbers rest on. */
  readonly records: number
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

/** A whole build, in memory: nothing is written until all of it is known to be good. */
export interface Build {
  readonly documents: readonly BuiltDocument[]
  readonly files: FileMap
  /** Text of every source file under the name that diagnostics give it. */
  readonly sources: ReadonlyMap<string, string>
  /** Absent where there is no school to make documents of. */
  readonly basis?: BuildBasis
}

/** What documents were made of, for use cases that go on with it: nothing need be read, made or set a second time. */
export interface BuildBasis {
  readonly opened: OpenWorkspace & { readonly workspace: Workspace }
  readonly fonts: FontChoice
  readonly forms: Forms
  /** Each document before it was written, by its build id. */
  readonly set: ReadonlyMap<string, { readonly model: DocumentModel; readonly layout: Layout }>
}

/** Progress: how many of all are done; `what` comes next. */
export type Progress = (done: number, all: number, what: string) => void
