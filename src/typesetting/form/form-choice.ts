/** The elements of a document whose typeface and size a school may choose; the others follow one of these. */
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

/** A school's choice for an element. */
export interface ElementChoice {
  /** The font's name in Word. */
  readonly font?: string
  /** In points; a multiple of 0.5. */
  readonly size?: number
  /** Blank lines before and after; for headings and titles only. */
  readonly before?: number
  readonly after?: number
}

/** The settings of a school's own form (版式); anything left out is as in GB/T 9704-2012, or follows from the others. */
export interface FormChoice {
  /** Margins in millimetres. */
  readonly top?: number
  readonly bottom?: number
  readonly left?: number
  readonly right?: number
  /** Line pitch in points, or lines per page, never both. */
  readonly pitch?: number
  readonly lines?: number
  /** Characters per line of body text; if absent, they have their natural width. */
  readonly characters?: number
  /** First-line indent in characters. */
  readonly indent?: number
  readonly position?: 'outer' | 'centre'
  /** `dashes` is — 1 —, `plain` is 1. */
  readonly number?: 'dashes' | 'plain'
  readonly elements: Readonly<Partial<Record<FormElement, ElementChoice>>>
}

/** The users' name for each element. */
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
