import type { OutlineLevel } from '../../../document/index.ts'
import type { StyleName } from '../../../typesetting/index.ts'

/** A Word paragraph style, and the style of the form whose measures it uses. */
export interface ParagraphStyle {
  readonly id: string
  /** The name in the file: Word shows its own styles in the user's language (heading 1 is 标题 1). */
  readonly name: string
  /** Whether it is a built-in style of Word. */
  readonly builtIn: boolean
  readonly form: StyleName
  /** Its level in the navigation pane, from 1. */
  readonly outline?: OutlineLevel
  /** Whether its paragraphs are numbered at the level of `outline`. */
  readonly numbered?: true
  readonly newPage?: true
  /** Whether it stays on the page of what follows, regardless of the form. */
  readonly keepNext?: true
}

const levels = [1, 2, 3, 4, 5] as const

const own = (id: string, name: string, form: StyleName): ParagraphStyle => ({
  id,
  name,
  builtIn: false,
  form,
})
const known = (id: string, name: string, form: StyleName): ParagraphStyle => ({
  id,
  name,
  builtIn: true,
  form,
})

/**
 * The style of each paragraph that is not an item; body text is Word's default style, so that clearing the formatting restores
 * it.
 */
export const paragraphStyles: Readonly<Record<StyleName, ParagraphStyle>> = {
  body: known('Normal', 'Normal', 'body'),
  title: known('Title', 'Title', 'title'),
  subtitle: known('Subtitle', 'Subtitle', 'subtitle'),
  heading1: heading(1),
  heading2: heading(2),
  heading3: heading(3),
  heading4: heading(4),
  heading5: heading(5),
  flush: own('Flush', '顶格正文', 'flush'),
  centre: own('Centred', '居中正文', 'centre'),
  caption: known('Caption', 'caption', 'caption'),
  figureCaption: own('FigureCaption', '图注', 'figureCaption'),
  tableHead: { ...own('TableHead', '表头', 'tableHead'), keepNext: true },
  tableCell: own('TableCell', '表格文字', 'tableCell'),
  tableTotal: own('TableTotal', '表格合计', 'tableTotal'),
  annexNote: own('AnnexNote', '附件说明', 'annexNote'),
  annexLabel: { ...own('AnnexLabel', '附件序号', 'annexLabel'), newPage: true },
  annexTitle: { ...own('AnnexTitle', '附件标题', 'annexTitle'), outline: 1 },
  signature: known('Signature', 'Signature', 'signature'),
  pageNumber: known('Footer', 'footer', 'pageNumber'),
  contentsTitle: known('TOCHeading', 'TOC Heading', 'contentsTitle'),
  contents1: known('TOC1', 'toc 1', 'contents1'),
  contents2: known('TOC2', 'toc 2', 'contents2'),
  redHead: own('RedHead', '发文机关标志', 'redHead'),
  redNumber: own('RedNumber', '发文字号', 'redNumber'),
  imprint: own('Imprint', '版记', 'imprint'),
}

/** The styles of list items by level; they are numbered paragraph by paragraph, as Word itself does. */
export const itemStyles: readonly ParagraphStyle[] = levels.map((level) =>
  level === 1
    ? known('ListNumber', 'List Number', 'body')
    : known(`ListNumber${level}`, `List Number ${level}`, 'body'),
)

function heading(level: OutlineLevel): ParagraphStyle {
  return {
    ...known(`Heading${level}`, `heading ${level}`, `heading${level}`),
    outline: level,
    numbered: true,
  }
}
