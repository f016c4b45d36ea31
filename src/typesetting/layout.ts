import type { FontFace } from './fonts/index.ts'
import type { StyleName } from './form/index.ts'

/**
 * The only layout: pages of positioned lines. All lengths are integers in 1/1000 pt, relative to the page's upper left corner,
 * with y pointing down. Fixed-layout writers draw it as it is.
 */
export interface Layout {
  readonly pages: readonly Page[]
  /** The faces that runs refer to by index. */
  readonly faces: readonly FontFace[]
  /** The place of each heading, in order, for bookmarks and the contents page. */
  readonly outline: readonly OutlineEntry[]
  /** What a reflowing writer (Word) needs to arrive at the same lines, by index into DocumentModel.blocks. */
  readonly tables: ReadonlyMap<number, TableLayout>
  readonly signatures: ReadonlyMap<number, SignatureLayout>
  /** Breaks of titles: code-unit offsets into the title's plain text at which new lines start. */
  readonly titleBreaks: ReadonlyMap<number, readonly number[]>
  /** Ranges that need additional tracking for lines to end as in this layout. */
  readonly spacing: ReadonlyMap<number, readonly SpacingRange[]>
  /** Code-unit offsets at which LibreOffice alone needs a forced new line. */
  readonly libreOfficeBreaks: ReadonlyMap<number, readonly number[]>
  readonly annexNotes: ReadonlyMap<number, AnnexNoteLayout>
  readonly heads: ReadonlyMap<number, RedHeadLayout>
  readonly figures: ReadonlyMap<number, FigureLayout>
  readonly imprints: ReadonlyMap<number, ImprintLayout>
  /** The lines of the contents page, in order. */
  readonly contents: readonly ContentsLine[]
  /** Runs of pages of the same kind, in order; the first begins with block 0. */
  readonly sections: readonly SectionLayout[]
}

/** A run of pages of the same kind. */
export interface SectionLayout {
  /** The index of its first block, which starts a page. */
  readonly first: number
  readonly landscape: boolean
  /** Whether its pages are numbered: a blank page before the imprint is not, nor is the page of the imprint in that case. */
  readonly numbered: boolean
  /** Whether its first page is blank. */
  readonly blankFirst: boolean
}

/** 附件说明: the positions of numbers and names, in twips from the left margin. */
export interface AnnexNoteLayout {
  readonly numberLeft: number
  readonly nameLeft: number
}

/** 版头: the size of the issuer's name in half-points; lengths in twips. */
export interface RedHeadLayout {
  readonly size: number
  readonly line: number
  /** The space above the name, and below the rule. */
  readonly before: number
  readonly after: number
}

/** 版记: its number of lines. */
export interface ImprintLayout {
  readonly lines: number
}

/** A line of the contents page. */
export interface ContentsLine {
  /** The index of the block that it refers to. */
  readonly block: number
  readonly level: 1 | 2
  readonly text: string
  /** As printed at the end of the line. */
  readonly page: string
  /** Code-unit offsets into `text` at which new lines start. */
  readonly breaks: readonly number[]
}

/**
 * A range of characters, `from` to `to`, as code-unit offsets into the plain text of the block's inlines, and the twips to add to
 * the tracking of each: in Word and WPS, and in LibreOffice if it needs something else.
 */
export interface SpacingRange {
  readonly from: number
  readonly to: number
  readonly extra: number
  readonly libreOffice?: number
  /** The width of glyphs in LibreOffice, in per cent. */
  readonly scale?: number
}

/** Measures of a table in twips. */
export interface TableLayout {
  readonly columns: readonly number[]
  /** The height of the header row, then of each row. */
  readonly header: number
  readonly rows: readonly number[]
  /** What the text of a cell needs, by (row + 1) × columns + column, where the header is row -1. */
  readonly cells: ReadonlyMap<number, CellHints>
}

/** What the text of a cell needs for its lines to end as in this layout; offsets are code units of its plain text. */
export interface CellHints {
  /** Where new lines are forced, in every program and in LibreOffice alone. */
  readonly breaks: readonly number[]
  readonly libreOfficeBreaks: readonly number[]
  readonly spacing: readonly SpacingRange[]
}

/** Photos side by side, or a chart, in twips: the total height, the height above the captions, and the size of each. */
export interface FigureLayout {
  readonly height: number
  readonly area: number
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
}

/** 落款: the distances of the ends of name and date from the right margin, in twips. */
export interface SignatureLayout {
  readonly nameRight: number
  readonly dateRight: number
  /** What keeps their widths in LibreOffice. */
  readonly nameSpacing: readonly SpacingRange[]
  readonly dateSpacing: readonly SpacingRange[]
}

export interface Page {
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  /** Rules of tables. */
  readonly rules: readonly Rule[]
  /** Photos and charts. */
  readonly drawings?: readonly Drawing[]
  /** Page numbers and the like: not part of the text (artifacts in tagged PDF). */
  readonly furniture: readonly Line[]
}

/** One line of one block. */
export interface Line {
  /** Index into DocumentModel.blocks. */
  readonly block: number
  readonly style: StyleName
  /** Row and column, for lines of a table; the header has row -1, and its repetitions on later pages are marked. */
  readonly cell?: {
    readonly row: number
    readonly column: number
    readonly repeated: boolean
  }
  /** The baseline. */
  readonly y: number
  readonly runs: readonly Run[]
  /**
   * Whether the line runs downwards, with the tops of its glyphs to the right: x is then the distance from the page's upper edge,
   * y from its left edge.
   */
  readonly turned?: true
  /** Whether the block (or the cell's text) continues on another line. */
  readonly continued: boolean
}

/** Consecutive glyphs of one face and size; glyph i represents code point i of `text`. */
export interface Run {
  readonly face: number
  /** The font size, 1/1000 pt. */
  readonly size: number
  readonly x: number
  readonly text: string
  readonly glyphs: readonly number[]
  /** The advance of each glyph including tracking and justification, 1/1000 pt. */
  readonly advances: readonly number[]
  readonly kind: 'text' | 'label' | 'missing' | 'leader'
  readonly colour?: 'red'
  /** For a fact, the index into DocumentModel.evidence. */
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
  /** The top of the heading's first line. */
  readonly y: number
}

/** A photo, or the graphics of a chart, whose text consists of lines of the same block. */
export interface Drawing {
  /** Index into DocumentModel.blocks. */
  readonly block: number
  /** Which of the figure's pictures; 0 for a chart. */
  readonly part: number
  /** The upper left corner. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** A chart's shapes, relative to the drawing's corner; absent for a photo. */
  readonly shapes?: readonly Shape[]
}

/** A filled polygon with a thin white edge, or a line where it has no fill. */
export interface Shape {
  readonly points: readonly (readonly [x: number, y: number])[]
  /** RRGGBB. */
  readonly fill?: string
}
