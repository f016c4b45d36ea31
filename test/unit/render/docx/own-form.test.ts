import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { numberingSchemes } from '../../../../src/document/index.ts'
import { renderDocx } from '../../../../src/render/docx/index.ts'
import { makeForm } from '../../../../src/typesetting/index.ts'
import { bareLayout } from '../../../support/bare-layout.ts'

it('writes the measures of a school’s own form into its styles, sheet and footers', async () => {
  const form = makeForm({
    top: 25,
    bottom: 25,
    left: 25,
    right: 25,
    pitch: 22,
    position: 'centre',
    number: 'plain',
    elements: {
      body: { font: '宋体', size: 12 },
      title: { font: '华文中宋', size: 26, after: 2 },
      heading1: { font: '微软雅黑', size: 16, before: 1 },
      heading2: { size: 15 },
      heading3: { size: 14 },
      table: { size: 10.5 },
      pageNumber: { size: 9 },
    },
  })
  const document = {
    metadata: { title: '总结', author: '', subject: '', keywords: [], date: '2026-01-20' },
    numbering: numberingSchemes.official,
    blocks: [{ type: 'paragraph', style: 'body', inlines: [{ type: 'text', value: '后勤。' }] }],
    evidence: [],
  } as const
  const files = unzipSync(renderDocx(document, bareLayout, form, { buildId: 'b' }).value)
  const parts = ['word/styles.xml', 'word/document.xml', 'word/footer1.xml', 'word/fontTable.xml']
  const text = parts.map((path) => `${path}\n${strFromU8(files[path] ?? new Uint8Array())}`).join('\n')
  await expect(text.replaceAll('><', '>\n<')).toMatchFileSnapshot('own-form.xml.txt')
})
