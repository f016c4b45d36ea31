import { type AnnexNote, type Block, chartTitle, type DocumentModel, plainText } from '../document/index.ts'
import { digestOf } from './digest.ts'
import { leavesOf } from './leaf.ts'
import { type Passage, passagesOf } from './passage.ts'

/** The contents of a Word file when it was written, with which an edited copy is compared. */
export interface Baseline {
  /** Template name. */
  readonly document: string
  readonly term: string
  /** The language tag; empty for Simplified Chinese. */
  readonly language: string
  /** How people were masked; absent where they keep their names. */
  readonly masked?: 'full' | 'surname'
  readonly units: readonly BaseUnit[]
}

/** A paragraph or table of the file, in order. */
export type BaseUnit = BaseParagraph | BaseTable

export interface BaseParagraph extends Passage {
  readonly type: 'paragraph'
  /** The number printed before it; empty if there is none. */
  readonly label: string
}

export interface BaseTable {
  readonly type: 'table'
  readonly section: string
  /** The cells of the header row, joined. */
  readonly head: string
  /** A digest of each row below the header. */
  readonly rows: readonly string[]
}

/** The units of a document as printed by the Word writer; anything drawn or in text boxes is left out. */
export function baselineOf(model: DocumentModel, document: string, term: string): Baseline {
  const units = unitsIn(model.blocks).map(({ unit }) => unit)
  const { language = 'zh-CN', masked } = model.metadata
  return { document, term, language: language === 'zh-CN' ? '' : language, ...(masked && { masked }), units }
}

/** The units of blocks, each with the index of its block. */
export function unitsIn(
  blocks: readonly Block[],
): readonly { readonly unit: BaseUnit; readonly block: number }[] {
  const passages = passagesOf(blocks)
  return blocks.flatMap((block, index) =>
    unitsOf(block, passages[index] as Passage).map((unit) => ({ unit, block: index })),
  )
}

function unitsOf(block: Block, passage: Passage): readonly BaseUnit[] {
  const fixed = (text: string): BaseUnit => ({
    ...passage,
    kind: 'fixed',
    type: 'paragraph',
    label: '',
    leaves: [{ text, mark: 'plain', fact: false }],
  })
  const fixedTexts = (...texts: readonly string[]): readonly BaseUnit[] =>
    texts.filter((text) => text !== '').map(fixed)
  switch (block.type) {
    case 'title':
      return [{ ...passage, type: 'paragraph', label: '' }, ...fixedTexts(plainText(block.subtitle ?? []))]
    case 'heading':
    case 'item':
      return [{ ...passage, type: 'paragraph', label: block.label }]
    case 'paragraph':
      return [{ ...passage, type: 'paragraph', label: '' }]
    case 'table':
      return [
        ...fixedTexts(plainText(block.caption ?? [])),
        {
          type: 'table',
          section: passage.section,
          head: block.columns.map(({ heading }) => plainText(heading)).join(''),
          rows: block.rows.map(({ cells }) => digestOf(cells.map((cell) => plainText(cell)).join('|'))),
        },
      ]
    case 'signature':
      return fixedTexts(plainText(block.name), plainText(block.date))
    case 'annex':
      return fixedTexts(block.ordinal > 0 ? `附件${block.ordinal}` : '附件', plainText(block.title))
    case 'annex-note':
      return fixedTexts(...block.annexes.map(noteText))
    case 'figure':
      return fixedTexts(...block.pictures.map(({ caption }) => plainText(caption)))
    case 'chart':
      return fixedTexts(chartTitle(block))
    case 'red-head':
      return fixedTexts(plainText(block.issuer), plainText(block.number ?? []))
    case 'page-break':
    case 'contents':
    case 'imprint':
      return []
  }
}

const noteText = ({ ordinal, title }: AnnexNote['annexes'][number], at: number): string =>
  `${at === 0 ? '附件：' : ''}${ordinal > 0 ? `${ordinal}.` : ''}${leavesOf(title)
    .map(({ text }) => text)
    .join('')}`
