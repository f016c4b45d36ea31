import { describe, expect, it } from 'vitest'
import { type Block, type DocumentModel, reviewCopy } from '../../../../src/document/index.ts'
import { renderPdf } from '../../../../src/render/pdf/index.ts'
import { charactersInLine, layOutPlainly } from '../../../support/plain-layout.ts'
import { latin1, type ReadPdf, readPdf, structureOf } from '../../../support/read-pdf.ts'
import { documentOf, text } from '../../../support/sample-document.ts'
import { tinyFace } from '../../../support/tiny-font.ts'

const blocks: readonly Block[] = [
  {
    type: 'paragraph',
    style: 'body',
    inlines: [
      ...text('换'.repeat(charactersInLine - 2)),
      { type: 'fact', value: '80余次', evidence: 0 },
      ...text('。'),
    ],
  },
]
const normal: DocumentModel = {
  ...documentOf(blocks),
  evidence: [{ text: '80余次', exact: 83, unit: '次', query: '计次数', records: [] }],
}
const face = tinyFace([...new Set(JSON.stringify(reviewCopy(normal)).replace(/\s/g, ''))].join(''))

async function render(
  document: DocumentModel,
): Promise<{ pdf: ReadPdf; source: string; codes: readonly string[] }> {
  const { value, diagnostics } = await renderPdf(document, layOutPlainly(document, [face]), {
    buildId: '0123456789abcdef'.repeat(4),
  })
  return { pdf: readPdf(value), source: latin1(value), codes: diagnostics.map(({ code }) => code) }
}

describe('a review copy as PDF', () => {
  it('has a number on two lines in one link with a clickable place on each, and a link back from its row', async () => {
    const { pdf, codes } = await render(reviewCopy(normal))
    expect(codes).toEqual([])
    const tree = structureOf(pdf)
    expect(tree[1]).toEqual([
      'P',
      '换'.repeat(charactersInLine - 2),
      ['Link', '80余次', ['OBJR'], ['OBJR']],
      '。',
    ])
    const table = tree.find((node) => node[0] === 'Table')
    expect(table?.[2]).toEqual([
      'TR',
      ['TD', ['Link', '1', ['OBJR']]],
      ['TD', '80余次'],
      ['TD', '83次'],
      ['TD', '计次数'],
      ['TD', '台账里没有符合的记录'],
    ])
    expect(pdf.find('/S /GoTo').map((object) => /\/D \((.*?)\)/.exec(pdf.value(object))?.[1])).toEqual([
      'source_1',
      'source_1',
      'number_1',
    ])
  })

  it('names both places once', async () => {
    const { source } = await render(reviewCopy(normal))
    expect(source.match(/\((?:number|source)_1\) \[\d+ 0 R \/XYZ null [\d.]+ null\]/g)).toHaveLength(2)
  })

  it('adds nothing to a document that is none', async () => {
    const { pdf, source } = await render(normal)
    expect(pdf.find('/Subtype /Link')).toEqual([])
    expect(source).not.toContain('number_1')
  })

  it('does not follow a link to a place that is not there', async () => {
    const lost: Block = {
      type: 'paragraph',
      style: 'body',
      inlines: [{ type: 'link', href: '#number_9', children: text('换') }],
    }
    const { pdf, codes } = await render(documentOf([lost]))
    expect(codes).toEqual(['pdf-link-unsupported'])
    expect(pdf.find('/Subtype /Link')).toEqual([])
  })
})
