import type { Block } from './block.ts'
import type { NumberingScheme } from './numbering.ts'

/** A whole document: what the Markdown stage gives and every writer takes. Plain readonly data. */
export interface DocumentModel {
  readonly metadata: Metadata
  readonly numbering: NumberingScheme
  readonly blocks: readonly Block[]
  readonly evidence: readonly Evidence[]
}

/** Document properties. Nothing here comes from the clock. */
export interface Metadata {
  /** The title as one line. */
  readonly title: string
  /** The organisation that signs, e.g. 城南小学总务处. */
  readonly author: string
  readonly subject: string
  readonly keywords: readonly string[]
  /** ISO date the document bears (落款日期), `2026-01-20`. */
  readonly date: string
}

/** Where a number comes from: its exact value, the query in the director's words, and the records behind it. */
export interface Evidence {
  /** As worded in the text, e.g. 80余次. */
  readonly text: string
  readonly exact: number | string
  readonly unit?: string
  /** The query in Chinese, e.g. 维修记录，物品为“灯管”，计次数. */
  readonly query: string
  /** The place in the template. */
  readonly template?: SourcePlace
  readonly records: readonly EvidenceRecord[]
}

/** A record as evidence. */
export interface EvidenceRecord extends SourcePlace {
  readonly kind: string
  readonly id: string
}

/** A place in a source file; lines and columns count from 1. */
export interface SourcePlace {
  readonly file: string
  readonly line: number
  readonly column: number
}
