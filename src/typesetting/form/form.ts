import type { FontKey } from '../fonts/index.ts'

/**
 * How documents are set (公文格式), as data: the official form of GB/T 9704-2012 clauses 5 and 7, or a school's own
 * (make-form.ts makes both), in the units of Word: twips (1/20 pt) for lengths, half-points for sizes. Both writers
 * read it; nothing else knows a measure.
 */
export interface Form {
  readonly page: PageForm
  /** Character spacing of text on the grid, in twips: -5 is what makes 28 characters of 16 pt fit 156 mm. */
  readonly tracking: number
  /** Exact line pitch of the grid, in twips. */
  readonly pitch: number
  readonly styles: Readonly<Record<StyleName, ParagraphForm>>
  readonly number: NumberForm
  readonly table: TableForm
  readonly head: HeadForm
  readonly imprint: ImprintForm
  readonly figure: FigureForm
}

/** 页码: where it stands below the text, and what stands around the figure. */
export interface NumberForm {
  /** `outer`: one character in from the outer edge. */
  readonly position: 'outer' | 'centre'
  readonly before: string
  readonly after: string
}

/** Measures of tables in twips. */
export interface TableForm {
  /** Between a vertical rule and the text beside it. */
  readonly padding: number
  /** What a row is higher than its lines of text. */
  readonly leading: number
  /** Thickness of the rules. */
  readonly rule: number
}

/** 版头 (clause 7.2) in twips; sizes in half-points. */
export interface HeadForm {
  /** From the text area's top to the upper edge of the issuer's name. */
  readonly drop: number
  /** The largest and the smallest size of the issuer's name, which is to fit one line. */
  readonly largest: number
  readonly smallest: number
  /** From the line of the document's number to the red rule. */
  readonly toRule: number
  readonly rule: number
}

/** 版记 (clause 7.4) in twips. */
export interface ImprintForm {
  /** The first and the last rule, and those between. */
  readonly thick: number
  readonly thin: number
}

/** Measures of photos and charts. A row of photos with its captions, and a chart with its title, fill whole lines of the grid. */
export interface FigureForm {
  /** The least and the most lines of the grid: two rows of photos fit below the head of an annex, three never on a page. */
  readonly photoLines: readonly [least: number, most: number]
  readonly chartLines: number
  /** Room above, in twips. */
  readonly leading: number
  /** Text in charts; size in half-points, line in twips. */
  readonly text: { readonly font: FontKey; readonly size: number; readonly line: number }
  /** Height at least of a bar with the room around it, in twips. */
  readonly bar: number
  /** Room between columns or bars, in parts of their own thickness. */
  readonly gap: number
  /** Colours of a pie's pieces, beginning again after the last; the first is that of columns and bars. RRGGBB; told apart in grey too. */
  readonly colours: readonly string[]
}

/** A4 with the margins of clause 5.2.1, in twips. */
export interface PageForm {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** From the paper's lower edge to the bottom of the footer's line. */
  readonly footer: number
}

export type StyleName =
  | 'title'
  | 'subtitle'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'heading5'
  | 'body'
  | 'flush'
  | 'centre'
  | 'caption'
  | 'tableHead'
  | 'tableCell'
  | 'tableTotal'
  | 'figureCaption'
  | 'annexNote'
  | 'annexLabel'
  | 'annexTitle'
  | 'signature'
  | 'pageNumber'
  | 'contentsTitle'
  | 'contents1'
  | 'contents2'
  | 'redHead'
  | 'redNumber'
  | 'imprint'

/** How paragraphs of one style are set. */
export interface ParagraphForm {
  readonly font: FontKey
  /** Half-points: 32 is 3号. */
  readonly size: number
  /** Exact line height in twips. */
  readonly line: number
  readonly align: 'justify' | 'left' | 'centre' | 'right'
  /** First-line indent in characters of the grid. */
  readonly indent: number
  /** Empty grid lines before and after. */
  readonly before: number
  readonly after: number
  /** Whether the grid's tracking applies. */
  readonly tracked: boolean
  /** Never the last line of a page. */
  readonly keepWithNext: boolean
}
