import type { SourcePlace } from '../../document/index.ts'
import type { WorkspaceFolders } from '../../workspace/index.ts'

/** What to trace. Folders and labels as in {@link GenerateRequest}. */
export interface TraceRequest extends WorkspaceFolders {
  /** The .docx or .pdf. */
  readonly file: string
  /** The name used for it in messages. */
  readonly fileLabel: string
  /** The number as written, e.g. 80余次; absent means every one. */
  readonly number?: string
}

/** The origin of a file's numbers. Places are named as users know them. */
export interface Trace {
  /** Template name, e.g. `summary`. */
  readonly document: string
  readonly term: string
  readonly title: string
  readonly buildId: string
  /** Whether data and templates still give exactly this document; otherwise it is traced against what they give now. */
  readonly current: boolean
  /** Computed numbers, in reading order. */
  readonly numbers: readonly NumberTrace[]
  /** Places where the number occurs without having been computed. */
  readonly typed: readonly TypedNumber[]
}

/** One computed number. */
export interface NumberTrace {
  readonly text: string
  /** From 1, in reading order; its row in the table of sources of a review copy. */
  readonly ordinal: number
  readonly section: string
  readonly sentence: string
  readonly query: string
  readonly exact: number | string
  readonly unit?: string
  /** The exact value with its unit. */
  readonly exactText: string
  readonly template?: SourcePlace
  readonly records: readonly RecordTrace[]
}

/** A record behind a number. */
export interface RecordTrace extends SourcePlace {
  readonly kind: string
  readonly id: string
  /** A summary of it: 2025年9月3日 一年级一班 灯管 更换 2支. */
  readonly summary: string
}

/** A number in the text that was not computed. */
export interface TypedNumber {
  readonly section: string
  readonly sentence: string
  /** Whether it is part of the text of some record, such as a date or a place; otherwise it was written by hand. */
  readonly recorded: boolean
}
