import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Block, numberBlocks, numberingSchemes } from '../../../../src/document/index.ts'
import { renderDocx } from '../../../../src/render/docx/index.ts'
import { officialForm } from '../../../../src/typesetting/index.ts'
import { bareLayout } from '../../../support/bare-layout.ts'
import { documentOf, text } from '../../../support/sample-document.ts'

const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9])
const picture = (source: string) => ({
  source,
  alt: '照片：“窗户”<新>',
  caption: text('窗户'),
  record: { kind: 'repair', id: '1', file: '', line: 1, column: 1 },
})
const chart = (shape: 'column' | 'pie'): Block => ({
  type: 'chart',
  shape,
  label: '',
  caption: text('经费&来源'),
  unit: '元',
  points: [
    { label: '自购', value: 1280.5, evidence: 0 },
    { label: '捐赠', value: 300, evidence: 1 },
  ],
})

function write(blocks: readonly Block[]): ReadonlyMap<string, Uint8Array> {
  const document = {
    ...documentOf(numberBlocks(blocks, numberingSchemes.official)),
    pictures: new Map(['a', 'b'].map((source) => [source, { width: 40, height: 30, jpeg }])),
  }
  const figures = new Map(
    blocks.map((_, index) => [
      index,
      { height: 4632, area: 4272, sizes: Array.from({ length: 2 }, () => ({ width: 3000, height: 2250 })) },
    ]),
  )
  const { value } = renderDocx(document, { ...bareLayout, figures }, officialForm, { buildId: 'b' })
  return new Map(Object.entries(unzipSync(value)))
}

const textOf = (parts: ReadonlyMap<string, Uint8Array>, path: string): string =>
  strFromU8(parts.get(path) ?? new Uint8Array())

/** What a relationship id of word/document.xml leads to. */
const targetOf = (parts: ReadonlyMap<string, Uint8Array>, id: string | undefined): string | undefined =>
  new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(textOf(parts, 'word/_rels/document.xml.rels'))?.[1]

describe('photos', () => {
  it('store each picture once and lead to it', () => {
    const parts = write([
      { type: 'figure', across: 1, pictures: [picture('a')] },
      { type: 'figure', across: 1, pictures: [picture('b')] },
      { type: 'figure', across: 1, pictures: [picture('a')] },
    ])
    const body = textOf(parts, 'word/document.xml')
    const ids = Array.from(body.matchAll(/r:embed="([^"]*)"/g), (match) => match[1])
    expect(ids.map((id) => targetOf(parts, id))).toEqual([
      'media/photo1.jpg',
      'media/photo2.jpg',
      'media/photo1.jpg',
    ])
    expect(parts.get('word/media/photo1.jpg')).toEqual(jpeg)
    expect(body).toContain('descr="照片：“窗户”&lt;新&gt;"')
    expect(body).toContain(`<wp:extent cx="${3000 * 635}" cy="${2250 * 635}"/>`)
  })

  it('stand side by side in a table without rules, apart from the next one', () => {
    const row: Block = { type: 'figure', across: 2, pictures: [picture('a'), picture('b')] }
    const body = textOf(write([row, row]), 'word/document.xml')
    expect(body.match(/<w:tbl>/g)).toHaveLength(2)
    expect(body).not.toContain('</w:tbl><w:tbl>')
    expect(body).toContain('<w:trHeight w:val="4628" w:hRule="exact"/>')
    expect(body).not.toContain('w:val="single"')
  })
})

describe('a chart', () => {
  it('is a chart of Word, with its numbers in it and in the workbook behind it', () => {
    const parts = write([chart('column'), chart('pie')])
    const ids = Array.from(
      textOf(parts, 'word/document.xml').matchAll(/<c:chart [^>]*r:id="([^"]*)"/g),
      (match) => match[1],
    )
    expect(ids.map((id) => targetOf(parts, id))).toEqual(['charts/chart1.xml', 'charts/chart2.xml'])
    const xml = textOf(parts, 'word/charts/chart1.xml')
    expect(xml).toContain('<c:v>1280.5</c:v>')
    expect(xml).toContain('<c:v>经费&amp;来源</c:v>')
    expect(textOf(parts, 'word/charts/chart2.xml')).toContain('<c:pieChart>')
    const sheet = unzipSync(parts.get('word/embeddings/chart1.xlsx') ?? new Uint8Array())
    expect(strFromU8(sheet['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<v>1280.5</v>')
    expect(textOf(parts, '[Content_Types].xml')).toContain('PartName="/word/charts/chart2.xml"')
    expect(textOf(parts, 'word/charts/_rels/chart2.xml.rels')).toContain('../embeddings/chart2.xlsx')
  })

  it('has its values in words for readers that draw no charts', () => {
    const body = textOf(write([chart('column')]), 'word/document.xml')
    const [, choice, fallback] =
      /<mc:Choice Requires="wps">(.*?)<\/mc:Choice><mc:Fallback>(.*?)<\/mc:Fallback>/.exec(body) ?? []
    expect(choice).toContain('<c:chart ')
    expect(fallback).toMatch(/^<w:t [^>]*>[^<]*自购1280.5元，捐赠300元。<\/w:t>$/)
  })
})
