import type { FontKey } from '../fonts/index.ts'

/**
 * How documents are set (公文格式), as data: the official form of GB/T 9704-2012, clauses 5 and 7, or a school's own (both made in
 * make-form.ts), in Word's units: twips (1/20 pt) for lengths, half-points for sizes. Both writers use it; measures are defined
 * nowhere else.
 */
export interface Form {
  readonly page: PageForm
  /** The character spacing of text on the grid, in twips: -5 is what makes 28 characters of 16 pt fit 156 mm. */
  readonly tracking: number
  /** The exact line pitch of the grid, in twips. */
  readonly pitch: number
  readonly styles: Readonly<Record<StyleName, ParagraphForm>>
  readonly number: NumberForm
  readonly table: TableForm
  readonly head: HeadForm
  readonly imprint: ImprintForm
  readonly figure: FigureForm
}

/** 页码: its position below the text, and what surrounds the number. */
export interface NumberForm {
  /** `outer`: one character in from the outer edge. */
  readonly position: 'outer' | 'centre'
  readonly before: string
  readonly after: string
}

/** Measures of tables in twips. */
export interface TableForm {
  /** The distance between a vertical rule and the text beside it. */
  readonly padding: number
  /** How much higher a row is than its lines of text. */
  readonly leading: number
  /** The thickness of the rules. */
  readonly rule: number
}

/** 版头 (clause 7.2), in twips; sizes in half-points. */
export interface HeadForm {
  /** The distance from the top of the text area to the upper edge of the issuer's name. */
  readonly drop: number
  /** The largest and the smallest size of the issuer's name, which must fit on one line. */
  readonly largest: number
  readonly smallest: number
  /** The distance from the line with the document's number to the red rule. */
  readonly toRule: number
  readonly rule: number
}

/** 版记 (clause 7.4) in twips. */
export interface ImprintForm {
  /** The thickness of the first and last rule, and of those between. */
  readonly thick: number
  readonly thin: number
}

/** Measures of photos and charts. A row of photos with its captions, and a chart with its title, occupy whole grid lines. */
export interface FigureForm {
  /**
   * The smallest and largest number of grid lines: two rows of photos fit below the heading of an annex, three never fit on a
   * page.
   */
  readonly photoLines: readonly [least: number, most: number]
  readonly chartLines: number
  /** Space above, in twips. */
  readonly leading: number
  /** Text in charts; size in half-points, line in twips. */
  readonly text: { readonly font: FontKey; readonly size: number; readonly line: number }
  /** The minimum height of a bar including the space around it, in twips. */
  readonly bar: number
  /** The gap between columns or bars, relative to their thickness. */
  readonly gap: number
  /**
   * RRGGBB colours of a pie's slices, repeated after the last; the first is that of columns and bars. They can be distinguished
   * in grey too.
   */
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
  /** The distance from the lower edge of the paper to the bottom of the footer's line. */
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
  /** The exact line height in twips. */
  readonly line: number
  readonly align: 'justify' | 'left' | 'centre' | 'right'
  /** The first-line indent in grid characters. */
  readonly indent: number
  /** Empty grid lines before and after. */
  readonly before: number
  readonly after: number
  /** Whether the grid's tracking applies. */
  readonly tracked: boolean
  /** Whether it must not be the last line of a page. */
  readonly keepWithNext: boolean
}
