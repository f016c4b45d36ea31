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
  readonly head: HeadForm
  readonly imprint: ImprintForm
  readonly figure: FigureForm
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
  readonly text: { readonly font: FontRole; readonly size: number; readonly line: number }
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
const mainTitle: ParagraphForm = {
  ...onGrid,
  font: 'xiaobiaosong',
  size: 44,
  align: 'centre',
  indent: 0,
  tracked: false,
  after: 1,
}
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
    title: mainTitle,
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
    figureCaption: { ...inTable, font: 'heiti', size: 21, align: 'centre' },
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
    annexTitle: { ...mainTitle, keepWithNext: true },
    annexNote: { ...onGrid, align: 'left', before: 1 },
    signature: { ...onGrid, align: 'right', indent: 0 },
    pageNumber: {
      ...onGrid,
      font: 'songti',
      size: 28,
      line: 280,
      tracked: false,
      indent: 0,
    },
    contentsTitle: { ...mainTitle, keepWithNext: true },
    contents1: { ...onGrid, font: 'heiti', align: 'left', indent: 0 },
    contents2: { ...onGrid, align: 'left' },
    redHead: { ...mainTitle, size: 104, line: 1300, after: 0, keepWithNext: true },
    redNumber: { ...onGrid, align: 'centre', indent: 0, before: 2, keepWithNext: true },
    imprint: { ...onGrid, size: 28, tracked: false, align: 'left', indent: 1 },
  },
  head: { drop: 1984, largest: 104, smallest: 44, toRule: 140, rule: 30 },
  imprint: { thick: 20, thin: 15 },
  table: { padding: 108, leading: 120, rule: 10 },
  figure: {
    photoLines: [8, 9],
    chartLines: 10,
    leading: 120,
    text: { font: 'songti', size: 21, line: 300 },
    bar: 420,
    gap: 1,
    colours: ['1F4E79', '9DC3E6', '2E75B6', 'BDD7EE', '44546A', 'D0CECE'],
  },
}
