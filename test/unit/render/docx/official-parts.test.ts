import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../src/document/index.ts'
import { text } from '../../../support/sample-document.ts'
import { setBlocks } from '../../../support/set-document.ts'
import { styleOf, type WordFile, writeWordFile } from '../../../support/word-file.ts'
import { findAll, textOf, type XmlElement } from '../../../support/xml-tree.ts'

const body: Block = { type: 'paragraph', style: 'body', inlines: text('正文。') }
const table: Block = {
  type: 'table',
  columns: [{ heading: text('栏'), align: 'left' }],
  rows: [{ cells: [text('格')] }],
  landscape: true,
}

/** A Word file with the real layout. */
const write = (...blocks: readonly Block[]): WordFile =>
  writeWordFile(blocks, { layout: setBlocks(...blocks).value })

const attributes = (element: XmlElement, name: string): Readonly<Record<string, string>> | undefined =>
  findAll(element, name)[0]?.attributes

const sections = ({ part }: WordFile): readonly XmlElement[] => findAll(part('word/document.xml'), 'w:sectPr')

describe('附件说明', () => {
  it('hangs each name on its own indent, behind a tab', () => {
    const note: Block = {
      type: 'annex-note',
      annexes: [
        { ordinal: 1, title: text('维修台账') },
        { ordinal: 2, title: text('照片') },
      ],
    }
    const { paragraphs } = write(body, note)
    const [one, two] = paragraphs.filter((paragraph) => styleOf(paragraph) === 'AnnexNote')
    expect([one, two].map((paragraph) => textOf(paragraph!))).toEqual(['附件：1.维修台账', '2.照片'])
    const indents = [one, two].map((paragraph) => attributes(paragraph!, 'w:ind')!)
    const [first, second] = indents.map((own) => Number(own['w:left']) - Number(own['w:hanging']))
    expect(first).toBe(630)
    expect(second! - first!).toBeGreaterThan(900)
    expect(indents[0]!['w:left']).toBe(indents[1]!['w:left'])
    expect(findAll(one!, 'w:tab')).toHaveLength(2)
  })
})

describe('目录', () => {
  const heading: Block = { type: 'heading', level: 1, label: '一、', ordinal: 1, inlines: text('维修') }

  it('is a field with its result filled in, whose entries lead to the headings', () => {
    const { part, paragraphs } = write({ type: 'contents' }, { type: 'page-break' }, heading, body)
    const document = part('word/document.xml')
    const instructions = findAll(document, 'w:instrText').map((own) => own.text.trim())
    expect(instructions).toEqual(['TOC \\o "1-2" \\h \\z \\u', 'PAGEREF _Toc000000003 \\h'])
    const types = findAll(document, 'w:fldChar').map((own) => own.attributes['w:fldCharType'])
    expect(types).toEqual(['begin', 'separate', 'begin', 'separate', 'end', 'end'])
    expect(findAll(document, 'w:fldChar').some((own) => 'w:dirty' in own.attributes)).toBe(false)
    expect(findAll(part('word/settings.xml'), 'w:updateFields')).toEqual([])
    const [entry] = paragraphs.filter((paragraph) => styleOf(paragraph) === 'TOC1')
    expect(
      findAll(entry!, 'w:t')
        .map((own) => own.text)
        .join(''),
    ).toBe('一、维修2')
    expect(attributes(document, 'w:hyperlink')).toMatchObject({ 'w:anchor': '_Toc000000003' })
    expect(attributes(document, 'w:bookmarkStart')).toMatchObject({ 'w:name': '_Toc000000003' })
  })

  it('leaves no bookmarks in a document without it', () => {
    expect(findAll(write(heading, body).part('word/document.xml'), 'w:bookmarkStart')).toEqual([])
  })
})

describe('landscape pages', () => {
  it('are a section of their own, whose page number is a turned text box', () => {
    const file = write(body, table, body)
    const sizes = sections(file).map((own) => attributes(own, 'w:pgSz'))
    expect(sizes.map((own) => [own?.['w:w'], own?.['w:h']])).toEqual([
      ['11906', '16838'],
      ['16838', '11906'],
      ['11906', '16838'],
    ])
    expect(attributes(sections(file)[1]!, 'w:pgMar')).toMatchObject({
      'w:top': '1588',
      'w:right': '2098',
      'w:bottom': '1474',
      'w:left': '1984',
    })
    const odd = file.part('word/footer3.xml')
    expect(attributes(odd, 'wps:bodyPr')).toMatchObject({ vert: 'vert' })
    expect(attributes(odd, 'w:jc')).toEqual({ 'w:val': 'right' })
    expect(attributes(file.part('word/footer4.xml'), 'w:jc')).toEqual({ 'w:val': 'left' })
    expect(file.paths.some((path) => /_rels\/footer/.test(path))).toBe(false)
  })

  it('end in a paragraph of no height behind a table, and leave text before one its looks', () => {
    const { paragraphs } = write(body, table, body)
    const ends = paragraphs.filter((paragraph) => findAll(paragraph, 'w:sectPr').length > 0)
    expect(ends.map((end) => [styleOf(end), textOf(end) === ''])).toEqual([
      [undefined, false],
      ['TableSpacer', true],
    ])
  })
})

describe('版头 and 版记', () => {
  const head: Block = { type: 'red-head', issuer: text('城南小学文件'), number: text('南小〔2026〕2号') }
  const imprint: Block = {
    type: 'imprint',
    copies: text('县财政局'),
    issuer: text('办公室'),
    date: text('2026年1月20日'),
  }

  it('print the issuer in red over a red rule', () => {
    const { paragraphs } = write(head, body)
    const [name, number] = paragraphs
    expect(attributes(name!, 'w:color')).toEqual({ 'w:val': 'FF0000' })
    expect(attributes(name!, 'w:sz')).toEqual({ 'w:val': '104' })
    const [rule] = findAll(number!, 'w:bottom')
    expect(rule!.attributes).toMatchObject({ 'w:color': 'FF0000', 'w:space': '7', 'w:sz': '12' })
  })

  it('keep the imprint in a text box at the foot of the text', () => {
    const { part, paragraphs } = write(body, imprint)
    const own = paragraphs.filter((paragraph) => styleOf(paragraph) === 'Imprint')
    expect(own.map(textOf)).toEqual(['抄送：县财政局。', '办公室2026年1月20日印发'])
    const document = part('word/document.xml')
    const [, down] = findAll(document, 'wp:posOffset').map((offset) => Number(offset.text) / 635)
    const height = Number(attributes(document, 'wp:extent')!.cy) / 635
    expect(down! + height).toBe(16838 - 1984)
    expect(height).toBe(2 * 579 + 55)
  })

  it('print no number on an imprint’s page behind a blank one', () => {
    const full: Block = { type: 'paragraph', style: 'body', inlines: text('国'.repeat(28 * 44 - 2)) }
    const file = write(full, imprint)
    expect(sections(file)).toHaveLength(2)
    expect(findAll(file.part('word/footer3.xml'), 'w:t')).toEqual([])
    expect(findAll(file.part('word/document.xml'), 'w:pageBreakBefore')).toHaveLength(1)
  })
})

describe('cells', () => {
  it('begin a new line where the layout does and a word processor would not', () => {
    const wide: Block = { ...table, rows: [{ cells: [text('共修灯4盏')] }] }
    const { paragraphs: written } = writeWordFile([wide], {
      layout: {
        tables: new Map([
          [
            0,
            {
              columns: [5000],
              header: 420,
              rows: [400],
              cells: new Map([[1, { breaks: [3], libreOfficeBreaks: [], spacing: [] }]]),
            },
          ],
        ]),
      },
    })
    const cell = written.find((paragraph) => textOf(paragraph).includes('灯'))
    expect(findAll(cell!, 'w:t').map((own) => own.text)).toEqual(['共修灯', '4盏'])
    expect(findAll(cell!, 'w:br')).toHaveLength(1)
  })
})
