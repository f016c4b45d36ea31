import { strFromU8, unzipSync } from 'fflate'
import type { Diagnostic } from '../../src/diagnostics/index.ts'
import {
  type Block,
  type DocumentModel,
  type NumberingScheme,
  numberBlocks,
  numberingSchemes,
} from '../../src/document/index.ts'
import { renderDocx } from '../../src/render/docx/index.ts'
import { type Layout, officialForm } from '../../src/typesetting/index.ts'
import { bareLayout } from './bare-layout.ts'
import { findAll, parseXml, wordValue, type XmlElement } from './xml-tree.ts'

/** Options of a Word file for tests. */
export interface WordFileOptions {
  readonly layout?: Partial<Layout>
  readonly scheme?: NumberingScheme
  readonly metadata?: Partial<DocumentModel['metadata']>
  readonly buildId?: string
}

/** An opened Word file: its bytes, its parts as text, and its paragraphs. */
export interface WordFile {
  readonly bytes: Uint8Array
  readonly diagnostics: readonly Diagnostic[]
  readonly paths: readonly string[]
  readonly part: (path: string) => XmlElement
  /** The paragraphs of the body, including those in tables. */
  readonly paragraphs: readonly XmlElement[]
}

/** Writes blocks, numbered by the document's own rules, and opens the resulting file. */
export function writeWordFile(
  blocks: readonly Block[],
  { layout = {}, scheme = numberingSchemes.official, metadata = {}, buildId = 'b-1' }: WordFileOptions = {},
): WordFile {
  const document: DocumentModel = {
    metadata: {
      title: '学期后勤工作总结',
      author: '城南小学总务处',
      subject: '2025年秋季学期',
      keywords: ['后勤', '总结'],
      date: '2026-01-20',
      ...metadata,
    },
    numbering: scheme,
    blocks: numberBlocks(blocks, scheme),
    evidence: [],
  }
  const { value, diagnostics } = renderDocx(document, { ...bareLayout, ...layout }, officialForm, {
    buildId,
  })
  const files = unzipSync(value)
  const part = (path: string): XmlElement => {
    const bytes = files[path]
    if (!bytes) throw new Error(`no part ${path}`)
    return parseXml(strFromU8(bytes))
  }
  return {
    bytes: value,
    diagnostics,
    paths: Object.keys(files),
    part,
    paragraphs: findAll(part('word/document.xml'), 'w:p'),
  }
}

/** The id of a paragraph's style; undefined for the default. */
export const styleOf = (paragraph: XmlElement): string | undefined =>
  wordValue(
    paragraph.children.find(({ name }) => name === 'w:pPr'),
    'w:pStyle',
  )
