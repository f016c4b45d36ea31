import type { FontFace } from './font-face.ts'
import type { StyleName } from './form.ts'

/**
 * The one layout: pages of positioned lines. All lengths are integers in 1/1000 pt, measured from the page's upper
 * left corner, y downwards. Writers of fixed layout draw it as it stands.
 */
export interface Layout {
  readonly pages: readonly Page[]
  /** Faces that runs refer to by index. */
  readonly faces: readonly FontFace[]
  /** Where each heading begins, in order, for bookmarks and the contents page. */
  readonly outline: readonly OutlineEntry[]
  /** What a reflowing writer (Word) must be told to arrive at the same lines; keyed by index into DocumentModel.blocks. */
  readonly tables: ReadonlyMap<number, TableLayout>
  readonly signatures: ReadonlyMap<number, SignatureLayout>
  /** Titles broken by meaning: code-unit offsets into the title's plain text before which a new line starts. */
  readonly titleBreaks: ReadonlyMap<number, readonly number[]>
  /** Stretches that need extra tracking for a line to end where this layout ends it. */
  readonly spacing: ReadonlyMap<number, readonly SpacingRange[]>
}

/** Characters `from` to `to`, code-unit offsets into the plain text of the block's inlines, and the twips to add to each one's tracking. */
export interface SpacingRange {
  readonly from: number
  readonly to: number
  readonly extra: number
}

/** Measures of a table in twips. */
export interface TableLayout {
  readonly columns: readonly number[]
  /** Height of the header row, then of each row. */
  readonly header: number
  readonly rows: readonly number[]
}

/** 落款 in twips: how far the ends of the name and of the date stand from the right margin. */
export interface SignatureLayout {
  readonly nameRight: number
  readonly dateRight: number
}

export interface Page {
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  /** Table rules. */
  readonly rules: readonly Rule[]
  /** Page number and the like: not part of the text (artifacts in tagged PDF). */
  readonly furniture: readonly Line[]
}

/** One line of one block. */
export interface Line {
  /** Index into DocumentModel.blocks. */
  readonly block: number
  readonly style: StyleName
  /** Row and column, for lines of a table; `header` rows have row -1, and those repeated on later pages are marked. */
  readonly cell?: {
    readonly row: number
    readonly column: number
    readonly repeated: boolean
  }
  /** Baseline. */
  readonly y: number
  readonly runs: readonly Run[]
  /** Whether the block (or the cell's text) goes on in a further line. */
  readonly continued: boolean
}

/** Glyphs of one face and size in a row; glyph i stands for code point i of `text`. */
export interface Run {
  readonly face: number
  /** Font size, 1/1000 pt. */
  readonly size: number
  readonly x: number
  readonly text: string
  readonly glyphs: readonly number[]
  /** Advance of each glyph with tracking and justification in it, 1/1000 pt. */
  readonly advances: readonly number[]
  readonly kind: 'text' | 'label' | 'missing'
  /** Index into DocumentModel.evidence, for a fact. */
  readonly evidence?: number
  readonly href?: string
}

/** A straight rule. */
export interface Rule {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly width: number
}

export interface OutlineEntry {
  readonly block: number
  readonly level: number
  readonly text: string
  /** From 0. */
  readonly page: number
  /** Top of the heading's first line. */
  readonly y: number
}
