/**
 * The official form (公文格式) as data: GB/T 9704-2012 clauses 5 and 7, in the units of Word: twips (1/20 pt) for
 * lengths, half-points for sizes. Both writers read it; nothing else knows a measure.
 */
export interface OfficialForm {
  readonly page: PageForm
  /** Character spacing of text on the grid, in twips: -5 is what makes 28 characters of 16 pt fit 156 mm. */
  readonly tracking: number
  /** Exact line pitch of the grid, in twips. */
  readonly pitch: number
  readonly styles: Readonly<Record<StyleName, ParagraphForm>>
  readonly table: TableForm
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

/** The typefaces that the standard names; fonts.ts says which files stand for them. */
export type FontRole = 'fangsong' | 'xiaobiaosong' | 'heiti' | 'kaiti' | 'songti'

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
  | 'annexLabel'
  | 'annexTitle'
  | 'signature'
  | 'pageNumber'

/** How paragraphs of one style are set. */
export interface ParagraphForm {
  readonly font: FontRole
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

const pitch = 579

const onGrid: ParagraphForm = {
  font: 'fangsong',
  size: 32,
  line: pitch,
  align: 'justify',
  indent: 2,
  before: 0,
  after: 0,
  tracked: true,
  keepWithNext: false,
}
const heading: ParagraphForm = { ...onGrid, keepWithNext: true }
const inTable: ParagraphForm = {
  ...onGrid,
  size: 24,
  line: 360,
  align: 'left',
  indent: 0,
  tracked: false,
}

/** GB/T 9704-2012: 2号小标宋 title, 3号仿宋 body, 22 lines of 28 characters; table text is 小四. */
export const officialForm: OfficialForm = {
  page: {
    width: 11906,
    height: 16838,
    top: 2098,
    bottom: 1984,
    left: 1588,
    right: 1474,
    footer: 1446,
  },
  tracking: -5,
  pitch,
  styles: {
    title: {
      ...onGrid,
      font: 'xiaobiaosong',
      size: 44,
      align: 'centre',
      indent: 0,
      tracked: false,
      after: 1,
    },
    subtitle: {
      ...onGrid,
      font: 'kaiti',
      align: 'centre',
      indent: 0,
      after: 1,
    },
    heading1: { ...heading, font: 'heiti' },
    heading2: { ...heading, font: 'kaiti' },
    heading3: heading,
    heading4: heading,
    heading5: heading,
    body: onGrid,
    flush: { ...onGrid, indent: 0 },
    centre: { ...onGrid, align: 'centre', indent: 0 },
    caption: {
      ...onGrid,
      font: 'heiti',
      size: 28,
      align: 'centre',
      indent: 0,
      tracked: false,
      keepWithNext: true,
    },
    tableHead: { ...inTable, font: 'heiti', align: 'centre' },
    tableCell: inTable,
    tableTotal: { ...inTable, font: 'heiti' },
    annexLabel: {
      ...onGrid,
      font: 'heiti',
      align: 'left',
      indent: 0,
      after: 1,
      keepWithNext: true,
    },
    annexTitle: {
      ...onGrid,
      font: 'xiaobiaosong',
      size: 44,
      align: 'centre',
      indent: 0,
      tracked: false,
      after: 1,
      keepWithNext: true,
    },
    signature: { ...onGrid, align: 'right', indent: 0 },
    pageNumber: {
      ...onGrid,
      font: 'songti',
      size: 28,
      line: 280,
      tracked: false,
      indent: 0,
    },
  },
  table: { padding: 108, leading: 120, rule: 10 },
}
