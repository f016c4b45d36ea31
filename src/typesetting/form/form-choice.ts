/** The parts of a document whose typeface and size a school may choose; others go with one of them. */
export type FormElement =
  | 'title'
  | 'subtitle'
  | 'body'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'heading5'
  | 'caption'
  | 'tableHead'
  | 'table'
  | 'figureCaption'
  | 'annexLabel'
  | 'imprint'
  | 'pageNumber'

/** What a school chooses for an element. */
export interface ElementChoice {
  /** The name of the font in Word. */
  readonly font?: string
  /** Points, in halves. */
  readonly size?: number
  /** Blank lines before and after; of headings and titles only. */
  readonly before?: number
  readonly after?: number
}

/** What a school's own form (版式) says; what it leaves out is as GB/T 9704-2012 has it, or goes with what it says. */
export interface FormChoice {
  /** Margins in millimetres. */
  readonly top?: number
  readonly bottom?: number
  readonly left?: number
  readonly right?: number
  /** Line pitch in points; or lines of a page, never both. */
  readonly pitch?: number
  readonly lines?: number
  /** Characters of a line of body text; where it is not said they stand as wide as they are. */
  readonly characters?: number
  /** First-line indent in characters. */
  readonly indent?: number
  readonly position?: 'outer' | 'centre'
  /** `dashes` is — 1 —, `plain` is 1. */
  readonly number?: 'dashes' | 'plain'
  readonly elements: Readonly<Partial<Record<FormElement, ElementChoice>>>
}

/** What users call each element. */
export const elementLabels: Readonly<Record<FormElement, string>> = {
  title: '大标题',
  subtitle: '副标题',
  body: '正文',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  heading5: '五级标题',
  caption: '表题',
  tableHead: '表头',
  table: '表格',
  figureCaption: '图注',
  annexLabel: '附件序号',
  imprint: '版记',
  pageNumber: '页码',
}

export const elementNames = Object.keys(elementLabels) as readonly FormElement[]
