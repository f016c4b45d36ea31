import { expect, it } from 'vitest'
import {
  type Block,
  type DocumentModel,
  numberBlocks,
  numberingSchemes,
} from '../../../../src/document/index.ts'
import { renderPdf } from '../../../../src/render/pdf/index.ts'
import { officialForm, typeset } from '../../../../src/typesetting/index.ts'
import { contentOf, readPdf, structureOf } from '../../../support/read-pdf.ts'
import { text } from '../../../support/sample-document.ts'
import { codec, marked } from '../../../support/sample-pictures.ts'
import { fonts } from '../../../support/set-document.ts'

const jpeg = await codec.encode(marked(40, 30), 80)
const blocks: readonly Block[] = [
  {
    type: 'figure',
    across: 2,
    pictures: ['a', 'a'].map((source, at) => ({
      source,
      alt: `照片${at}`,
      caption: text(`图注${at}`),
      record: { kind: 'repair', id: '1', file: '', line: 1, column: 1 },
    })),
  },
  {
    type: 'chart',
    shape: 'column',
    label: '',
    caption: text('次数'),
    unit: '次',
    points: [{ label: '9月', value: 3, evidence: 0 }],
  },
]
const document: DocumentModel = {
  metadata: { title: '图', author: '', subject: '', keywords: [], date: '2026-01-20' },
  numbering: numberingSchemes.official,
  blocks: numberBlocks(blocks, numberingSchemes.official),
  evidence: [],
  pictures: new Map([['a', { width: 40, height: 30, jpeg }]]),
}
const pdf = readPdf(
  (
    await renderPdf(document, typeset(document, fonts, officialForm).value, {
      buildId: '00112233445566778899aabbccddeeff',
    })
  ).value,
)

it('tags photos and charts as figures, captions as paragraphs after them', () => {
  expect(structureOf(pdf)).toEqual([
    'Document',
    ['Figure', ''],
    ['P', '图注0'],
    ['Figure', ''],
    ['P', '图注1'],
    ['Figure', '', '9月3'],
    ['P', '图1　次数（单位：次）'],
  ])
})

it('gives every figure alternative text and its place', () => {
  const figures = pdf.find('/S /Figure').map((object) => pdf.objects.get(object) ?? '')
  expect(figures).toHaveLength(3)
  for (const figure of figures) expect(figure).toMatch(/\/Alt [\s\S]*\/BBox \[/)
})

it('embeds a photo once, as the JPEG that it is', () => {
  const images = pdf.find('/Subtype /Image')
  expect(images).toHaveLength(1)
  expect(pdf.objects.get(images[0] ?? 0)).toContain(`/Length ${jpeg.length}`)
  expect(contentOf(pdf, 0).match(/\/I0 Do/g)).toHaveLength(2)
})
