import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../src/document/index.ts'
import { renderPdf } from '../../../../src/render/pdf/index.ts'
import {
  contentOf,
  type ReadPdf,
  readPdf,
  type StructureNode,
  structureOf,
} from '../../../support/read-pdf.ts'
import { documentOf, text } from '../../../support/sample-document.ts'
import { setBlocks } from '../../../support/set-document.ts'

const blocks: readonly Block[] = [
  { type: 'contents' },
  { type: 'page-break' },
  { type: 'title', inlines: text('总结') },
  { type: 'heading', level: 1, label: '一、', ordinal: 1, inlines: text('维修') },
  { type: 'paragraph', style: 'body', inlines: text('文。') },
]

const open = async (...own: readonly Block[]): Promise<ReadPdf> => {
  const { value, diagnostics } = await renderPdf(documentOf(own), setBlocks(...own).value, {
    buildId: '00112233445566778899aabbccddeeff'.repeat(2),
    compression: 0,
  })
  expect(diagnostics).toEqual([])
  return readPdf(value)
}

describe('the contents page', () => {
  it('is a TOC whose entries are links; the dots are not read out', async () => {
    const pdf = await open(...blocks)
    const [, title, list] = structureOf(pdf) as [string, StructureNode, StructureNode]
    expect(title).toEqual(['P', '目录'])
    expect(list).toEqual(['TOC', ['TOCI', ['Reference', ['Link', '一、维修2', ['OBJR'], ['OBJR']]]]])
    expect(pdf.source).toContain('_Toc000000004')
  })
})

describe('landscape pages', () => {
  it('draw their number downwards', async () => {
    const pdf = await open({
      type: 'table',
      columns: [{ heading: text('栏'), align: 'left' }],
      rows: [{ cells: [text('格')] }],
      landscape: true,
    })
    expect(pdf.value(pdf.pages[0]!)).toMatch(/MediaBox \[0 0 841\.9 595\.3\]/)
    expect(contentOf(pdf, 0)).toMatch(/^0 1 1 0 75\.1 \d+\.\d+ Tm$/m)
  })
})

describe('red things', () => {
  it('are red, and what follows is black again', async () => {
    const content = contentOf(
      await open(
        { type: 'red-head', issuer: text('城南小学文件'), number: text('1号') },
        { type: 'imprint', issuer: text('办公室'), date: text('2026年1月20日') },
      ),
      0,
    )
    expect(content).toMatch(/1 0 0 rg[\s\S]*0 g/)
    expect(content).toMatch(/^1 0 0 RG 1\.5 w/m)
  })
})
