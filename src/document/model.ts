import type { Language } from '../text/index.ts'
import type { Block } from './block.ts'
import type { NumberingScheme } from './numbering.ts'
import type { Picture } from './picture.ts'
import type { EvidenceRecord, SourcePlace } from './source-place.ts'

/** A whole document: what the Markdown stage gives and every writer takes. Plain readonly data. */
export interface DocumentModel {
  readonly metadata: Metadata
  readonly numbering: NumberingScheme
  readonly blocks: readonly Block[]
  readonly evidence: readonly Evidence[]
  /**
   * `always`: all pages lie; `whole`: a table too wide for standing pages turns the whole document (an annex with what is
   * in it), not only itself.
   */
  readonly landscape?: 'whole' | 'always'
  /** On a review copy only: what writers say of each computed number, beside the text. */
  readonly notes?: readonly FactNote[]
  /** What figures show, by the path that they name; one that could not be read is not there. */
  readonly pictures?: ReadonlyMap<string, Picture>
}

/** A note on a computed number of a review copy. Names of places are ASCII letters, digits and `_`. */
export interface FactNote {
  /** Index into {@link DocumentModel.evidence}. */
  readonly evidence: number
  /** The name of the number's own place in the text. */
  readonly anchor: string
  /** The name of its row in the table of sources. */
  readonly row: string
  /** The note, a paragraph each. */
  readonly lines: readonly string[]
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
  /** What it is written in; Simplified Chinese if it is not said. */
  readonly language?: Language
  /** Whether people are kept out of it (隐名), and how they are printed; absent where they stand with their names. */
  readonly masked?: 'full' | 'surname'
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
