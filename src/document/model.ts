import type { Language } from '../text/index.ts'
import type { Block } from './block.ts'
import type { NumberingScheme } from './numbering.ts'
import type { Picture } from './picture.ts'
import type { EvidenceRecord, SourcePlace } from './source-place.ts'

/** A whole document: what the Markdown stage produces and every writer takes. Plain readonly data. */
export interface DocumentModel {
  readonly metadata: Metadata
  readonly numbering: NumberingScheme
  readonly blocks: readonly Block[]
  readonly evidence: readonly Evidence[]
  /**
   * `always`: all pages are landscape; `whole`: a table that is too wide for portrait pages turns the whole document (or the
   * annex that contains it), not only its own pages.
   */
  readonly landscape?: 'whole' | 'always'
  /** On review copies only: the note that writers put beside each computed number. */
  readonly notes?: readonly FactNote[]
  /** The pictures of figures, by the path that a figure refers to; one that could not be read is missing. */
  readonly pictures?: ReadonlyMap<string, Picture>
}

/** A note on a computed number of a review copy. Anchors consist of ASCII letters, digits and `_`. */
export interface FactNote {
  /** Index into {@link DocumentModel.evidence}. */
  readonly evidence: number
  /** The anchor of the number in the text. */
  readonly anchor: string
  /** The anchor of its row in the table of sources. */
  readonly row: string
  /** The paragraphs of the note. */
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
  /** Its language; absent means Simplified Chinese. */
  readonly language?: Language
  /** Whether people are kept out of it (隐名), and how names are printed; absent where people keep their names. */
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
