import type { FontFace } from './fonts/index.ts'
import type { StyleName } from './form/index.ts'

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
  /** What a reflowing writer (Word) needs to arrive at the same lines; keyed by index into DocumentModel.blocks. */
  readonly tables: ReadonlyMap<number, TableLayout>
  readonly signatures: ReadonlyMap<number, SignatureLayout>
  /** Titles broken by meaning: code-unit offsets into the title's plain text before which a new line starts. */
  readonly titleBreaks: ReadonlyMap<number, readonly number[]>
  /** Stretches that need extra tracking for a line to end where this layout ends it. */
  readonly spacing: ReadonlyMap<number, readonly SpacingRange[]>
  readonly annexNotes: ReadonlyMap<number, AnnexNoteLayout>
  readonly heads: ReadonlyMap<number, RedHeadLayout>
  readonly figures: ReadonlyMap<number, FigureLayout>
  readonly imprints: ReadonlyMap<number, ImprintLayout>
  /** The lines of the contents page, in order. */
  readonly contents: readonly ContentsLine[]
  /** Stretches of pages of one kind, in order; the first begins with block 0. */
  readonly sections: readonly SectionLayout[]
}

/** A stretch of pages of one kind. */
export interface SectionLayout {
  /** Index of its first block, which begins a page. */
  readonly first: number
  readonly landscape: boolean
  /** Whether its pages bear numbers: a page before the imprint that is left blank does not, nor does the imprint's. */
  readonly numbered: boolean
  /** Whether its first page stays blank. */
  readonly blankFirst: boolean
}

/** 附件说明 in twips from the left margin: where the numbers stand, and where the names. */
export interface AnnexNoteLayout {
  readonly numberLeft: number
  readonly nameLeft: number
}

/** 版头: size of the issuer's name in half-points; lengths in twips. */
export interface RedHeadLayout {
  readonly size: number
  readonly line: number
  /** Room above the name, and below the rule. */
  readonly before: number
  readonly after: number
}

/** 版记: how many lines it has. */
export interface ImprintLayout {
  readonly lines: number
}

/** A line of the contents page. */
export interface ContentsLine {
  /** Index of the block that it names. */
  readonly block: number
  readonly level: 1 | 2
  readonly text: string
  /** As printed at the end of the line. */
  readonly page: string
  /** Code-unit offsets into `text` before which a new line starts. */
  readonly breaks: readonly number[]
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
  /**
   * Lines that end before where a word processor would end them: code-unit offsets into a cell's plain text before
   * which a new line starts, by (row + 1) × columns + column, the header being row -1.
   */
  readonly breaks: ReadonlyMap<number, readonly number[]>
}

/** Photos side by side, or a chart, in twips: their height, that kept free for them above their captions, and each one's own size. */
export interface FigureLayout {
  readonly height: number
  readonly area: number
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
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
  /** Photos and charts. */
  readonly drawings?: readonly Drawing[]
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
  /** Whether the line runs downwards, the tops of its glyphs to the right: x is then measured from the page's upper edge, y from its left. */
  readonly turned?: true
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
  readonly kind: 'text' | 'label' | 'missing' | 'leader'
  readonly colour?: 'red'
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
  readonly colour?: 'red'
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

/** A photo, or what is drawn of a chart; its lines of text are lines of the same block. */
export interface Drawing {
  /** Index into DocumentModel.blocks. */
  readonly block: number
  /** Which of the figure's pictures; 0 for a chart. */
  readonly part: number
  /** Upper left corner. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** A chart's shapes, from the drawing's corner; a photo has none. */
  readonly shapes?: readonly Shape[]
}

/** A filled polygon with a thin white edge, or a line where it has no fill. */
export interface Shape {
  readonly points: readonly (readonly [x: number, y: number])[]
  /** RRGGBB. */
  readonly fill?: string
}
