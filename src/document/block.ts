import type { Inline } from './inline.ts'
import type { EvidenceRecord, WrittenPlace } from './source-place.ts'

/** A block-level part of a document, in reading order. */
export type Block =
  | Title
  | Heading
  | Paragraph
  | Item
  | Table
  | Signature
  | AnnexNote
  | Annex
  | PageBreak
  | Contents
  | RedHead
  | Imprint
  | Figure
  | Chart

/** Depth in the outline: 1 is 一、, 2 （一）, 3 1., 4 （1）, 5 ①. */
export type OutlineLevel = 1 | 2 | 3 | 4 | 5

/** The document's title (标题); the first block, and the only one of its kind. */
export interface Title {
  readonly type: 'title'
  readonly inlines: readonly Inline[]
  /** A line in 楷体 below it, e.g. （2025年9月—2026年1月）. */
  readonly subtitle?: readonly Inline[]
}

/** Marks what the director wrote (narrative), as opposed to a template. */
interface HandWritten {
  readonly written?: WrittenPlace
}

/** A heading of the outline. */
export interface Heading extends HandWritten {
  readonly type: 'heading'
  readonly level: OutlineLevel
  /** The number as printed, e.g. `一、`; empty where the numbering scheme has none for this level. Set by the numbering step. */
  readonly label: string
  /** The number's value at its level, from 1; 0 where there is no label. */
  readonly ordinal: number
  readonly inlines: readonly Inline[]
  /** Its only subsection takes its place, see yield-headings.ts. */
  readonly yields?: true
}

/** A body paragraph (正文). */
export interface Paragraph extends HandWritten {
  readonly type: 'paragraph'
  readonly inlines: readonly Inline[]
  /** `body` is indented two characters and justified; `flush` starts at the margin (称谓, 主送机关). */
  readonly style: 'body' | 'flush' | 'centre'
}

/**
 * An item of an ordered list, set as a numbered paragraph at the outline level below its heading. Further paragraphs of an item
 * are `paragraph` blocks.
 */
export interface Item extends HandWritten {
  readonly type: 'item'
  readonly level: OutlineLevel
  /** As in {@link Heading}; in an unordered list, a bullet, with ordinal 0. */
  readonly label: string
  readonly ordinal: number
  readonly inlines: readonly Inline[]
}

/** A table (表格). Every row has one cell per column. */
export interface Table {
  readonly type: 'table'
  readonly caption?: readonly Inline[]
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** Whether it goes on landscape pages; absent leaves this to typesetting. */
  readonly landscape?: boolean
}

export interface TableColumn {
  readonly heading: readonly Inline[]
  readonly align: 'left' | 'centre' | 'right'
}

export interface TableRow {
  readonly cells: readonly (readonly Inline[])[]
  /** Whether this is a row of totals (合计), set in 黑体. */
  readonly total?: boolean
  /** A name that internal links (`#name`) may lead to: ASCII letters, digits and `_`. */
  readonly anchor?: string
}

/** 落款: who signs and when, e.g. 2026年7月3日. */
export interface Signature {
  readonly type: 'signature'
  readonly name: readonly Inline[]
  readonly date: readonly Inline[]
}

/** 附件说明 (GB/T 9704-2012 7.3.4): the annexes by name, before the signature. */
export interface AnnexNote {
  readonly type: 'annex-note'
  readonly annexes: readonly Pick<Annex, 'ordinal' | 'title'>[]
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

/** 目录: the page of headings and annexes with their page numbers, see contents.ts. */
export interface Contents {
  readonly type: 'contents'
}

/**
 * 版头 (GB/T 9704-2012 7.2): the issuing body in red, the document's number, and the red rule. The first block, if there is one.
 */
export interface RedHead {
  readonly type: 'red-head'
  /** 发文机关标志, e.g. 城南小学文件. */
  readonly issuer: readonly Inline[]
  /** 发文字号, e.g. 南小总〔2026〕2号. */
  readonly number?: readonly Inline[]
}

/** 版记 (GB/T 9704-2012 7.4): at the foot of the last even page. */
export interface Imprint {
  readonly type: 'imprint'
  /** 抄送机关, without the word 抄送 or the full stop. */
  readonly copies?: readonly Inline[]
  /** 印发机关. */
  readonly issuer: readonly Inline[]
  /** 印发日期, e.g. 2026年7月3日. */
  readonly date: readonly Inline[]
}

/** Photos (照片): one, or two side by side, each with its caption below; never split across pages. */
export interface Figure {
  readonly type: 'figure'
  /** How many pictures a row holds; the last row may have fewer. */
  readonly across: 1 | 2
  readonly pictures: readonly FigurePicture[]
}

export interface FigurePicture {
  /** Key of {@link DocumentModel.pictures}: the file's path below the photos folder. */
  readonly source: string
  /** Alternative text for readers who cannot see it. */
  readonly alt: string
  readonly caption: readonly Inline[]
  /** The record that it belongs to, with the place where the record names it. */
  readonly record: EvidenceRecord
  /** Whether people are recognisable in it; absent where the record does not say. */
  readonly faces?: boolean
}

/** A simple chart (统计图) of a single series. */
export interface Chart {
  readonly type: 'chart'
  readonly shape: 'column' | 'bar' | 'pie'
  /** `图1`; set by the numbering step. */
  readonly label: string
  readonly caption: readonly Inline[]
  /** The measure word of the values, e.g. 次; empty where they have none. */
  readonly unit: string
  readonly points: readonly ChartPoint[]
}

export interface ChartPoint {
  readonly label: string
  readonly value: number
  /** Index into {@link DocumentModel.evidence}. */
  readonly evidence: number
}
