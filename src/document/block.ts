import type { Inline } from './inline.ts'

/** A block-level part of a document, in reading order. */
export type Block = Title | Heading | Paragraph | Item | Table | Signature | Annex | PageBreak

/** Depth in the outline: 1 is 一、, 2 （一）, 3 1., 4 （1）, 5 ①. */
export type OutlineLevel = 1 | 2 | 3 | 4 | 5

/** The document's title (标题), once, first. */
export interface Title {
  readonly type: 'title'
  readonly inlines: readonly Inline[]
  /** A line in 楷体 below it, e.g. （2025年9月—2026年1月）. */
  readonly subtitle?: readonly Inline[]
}

/** A heading of the outline. */
export interface Heading {
  readonly type: 'heading'
  readonly level: OutlineLevel
  /** The number as printed, e.g. `一、`; empty where the document's numbering leaves this level bare. Set by the numbering step. */
  readonly label: string
  /** The number's value at its level, from 1; 0 where there is no label. */
  readonly ordinal: number
  readonly inlines: readonly Inline[]
}

/** A body paragraph (正文). */
export interface Paragraph {
  readonly type: 'paragraph'
  readonly inlines: readonly Inline[]
  /** `body` is indented two characters and justified; `flush` starts at the margin (称谓, 主送机关). */
  readonly style: 'body' | 'flush' | 'centre'
}

/** A numbered paragraph: an item of an ordered list, at the outline level below the heading it stands under. Further paragraphs of an item are `paragraph`s. */
export interface Item {
  readonly type: 'item'
  readonly level: OutlineLevel
  /** As in {@link Heading}; an unordered list's items have the label of the scheme's bullet and ordinal 0. */
  readonly label: string
  readonly ordinal: number
  readonly inlines: readonly Inline[]
}

/** A table (表格). Every row has as many cells as there are columns. */
export interface Table {
  readonly type: 'table'
  readonly caption?: readonly Inline[]
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

export interface TableColumn {
  readonly heading: readonly Inline[]
  readonly align: 'left' | 'centre' | 'right'
}

export interface TableRow {
  readonly cells: readonly (readonly Inline[])[]
  /** A sums row (合计), set in 黑体. */
  readonly total?: boolean
}

/** 落款: who signs and when, e.g. 2026年7月3日. */
export interface Signature {
  readonly type: 'signature'
  readonly name: readonly Inline[]
  readonly date: readonly Inline[]
}

/** The start of an annex (附件): a new page, `附件1` flush left, the title centred on the third line. */
export interface Annex {
  readonly type: 'annex'
  /** From 1; 0 where it is the only one (printed 附件). */
  readonly ordinal: number
  readonly title: readonly Inline[]
}

export interface PageBreak {
  readonly type: 'page-break'
}
