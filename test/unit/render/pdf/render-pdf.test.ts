import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../src/document/index.ts'
import { type PdfOptions, renderPdf } from '../../../../src/render/pdf/index.ts'
import { charactersInLine, layOutPlainly, linesInPage } from '../../../support/plain-layout.ts'
import {
  contentOf,
  latin1,
  markedText,
  type ReadPdf,
  readPdf,
  structureOf,
} from '../../../support/read-pdf.ts'
import { documentOf, oneOfEach, text } from '../../../support/sample-document.ts'
import { farApart, inTimeZone } from '../../../support/time-zone.ts'
import { tinyCff } from '../../../support/tiny-cff.ts'
import { tinyFace } from '../../../support/tiny-font.ts'

const buildId = '00112233445566778899aabbccddeeff'.repeat(2)
const alphabet = [...new Set(JSON.stringify(oneOfEach).replace(/[\s"]/g, ''))].join('')
const face = tinyFace(alphabet)
/** The charstring of a blank glyph. */
const endOfGlyph = 14

async function render(blocks: readonly Block[], options: Partial<PdfOptions> = {}): Promise<ReadPdf> {
  const document = documentOf(blocks)
  const { value, diagnostics } = await renderPdf(document, layOutPlainly(document, [face]), {
    buildId,
    ...options,
  })
  expect(diagnostics).toEqual([])
  return readPdf(value)
}

const pageOf = (pdf: ReadPdf, page: number): number => pdf.pages[page] ?? 0
const body = (value: string): Block => ({ type: 'paragraph', style: 'body', inlines: text(value) })

describe('structure', () => {
  it('holds the text of every block in reading order, and nothing else', async () => {
    expect(structureOf(await render(oneOfEach))).toEqual([
      'Document',
      ['H1', '城南小学后勤工作总结'],
      ['P', '（2025年9月—2026年1月）'],
      ['P', '各位老师：'],
      ['H2', '一、维修及时'],
      ['P', '本学期更换灯管80余次，见', ['Link', '维修台账', ['OBJR']], '；支出【待补：金额】元。'],
      ['H3', '1.设施'],
      [
        'L',
        ['LI', ['Lbl', '（1）'], ['LBody', '水电', ['L', ['LI', ['Lbl', '①'], ['LBody', '水嘴']]]]],
        ['LI', ['Lbl', '（2）'], ['LBody', '门窗']],
      ],
      [
        'Table',
        ['Caption', '表1'],
        ['TR', ['TH', '日期'], ['TH', '项目']],
        ['TR', ['TD', '9月3日'], ['TD', '灯管']],
        ['TR', ['TD', '合计'], ['TD']],
      ],
      ['P', '城南小学总务处'],
      ['P', '2026年1月20日'],
      ['P', '附件'],
      ['H1', '维修台账'],
      ['P', '附件正文。'],
    ])
  })

  it('keeps a paragraph that goes on on the next page in one element', async () => {
    const long = '附件正文。'.repeat(150)
    const pdf = await render([body(long)])
    expect(pdf.pages).toHaveLength(2)
    expect(structureOf(pdf)).toEqual([
      'Document',
      ['P', long.slice(0, linesInPage * charactersInLine), long.slice(linesInPage * charactersInLine)],
    ])
  })

  it('leaves page numbers and repeated table headers out of the text', async () => {
    const document = documentOf(oneOfEach)
    const layout = layOutPlainly(document, [face])
    const pages = layout.pages.map((page) => ({
      ...page,
      lines: page.lines.map((line) =>
        line.cell?.row === -1 ? { ...line, cell: { ...line.cell, repeated: true } } : line,
      ),
    }))
    const { value } = await renderPdf(document, { ...layout, pages }, { buildId })
    const pdf = readPdf(value)
    expect(JSON.stringify(structureOf(pdf))).not.toContain('日期')
    expect(markedText(pdf, pageOf(pdf, 0)).get('Artifact')).toBe('日期项目— 1 —')
  })
})

describe('text', () => {
  it('never draws glyph 0, yet a character without glyph copies out', async () => {
    const pdf = await render([body('日\u{2caa9}日')])
    expect(structureOf(pdf)).toEqual(['Document', ['P', '日\u{2caa9}日']])
    expect(contentOf(pdf, 0)).not.toMatch(/<(.{4})*0000(.{4})*>T/)
  })

  it('copies out both characters where two share a glyph', async () => {
    const shared = {
      ...face,
      glyph: (codePoint: number) => face.glyph(codePoint === 0x2f26 ? 0x5b66 : codePoint),
    }
    const document = documentOf([body('学\u{2f26}学')])
    const { value } = await renderPdf(document, layOutPlainly(document, [shared]), { buildId })
    expect(structureOf(readPdf(value))).toEqual(['Document', ['P', '学\u{2f26}学']])
  })

  it('marks what is missing by colour and a field behind it', async () => {
    const content = contentOf(await render(oneOfEach), 0)
    expect(content).toMatch(/1 0\.94 0\.55 rg [\d. ]+ re f/)
    expect(content).toMatch(/0\.8 0 0 rg\n1 0 0 -1 [\d. ]+ Tm\n.*T[jJ]\n(-?[\d.]+ Tc\n)?0 g\n/)
    expect(contentOf(await render([body('附件正文。')]), 0)).not.toContain('rg')
  })

  it('stands where the layout says, measured from the upper left corner', async () => {
    const content = contentOf(await render([body('附件')]), 0)
    expect(content).toContain('1 0 0 -1 0 841.9 cm')
    expect(content).toContain('1 0 0 -1 80 136 Tm')
  })

  it('leaves no gap of a tenth of an em where the layout sets Han and Latin apart', async () => {
    const document = documentOf([body('附2附')])
    const layout = layOutPlainly(document, [face])
    const [page] = layout.pages
    const lines = page?.lines.map((line) => ({
      ...line,
      runs: line.runs.map((run) => ({ ...run, advances: run.advances.map((advance) => advance + 4000) })),
    }))
    const { value } = await renderPdf(
      document,
      { ...layout, pages: page ? [{ ...page, lines: lines ?? [] }] : [] },
      { buildId },
    )
    const pdf = readPdf(value)
    expect(structureOf(pdf)).toEqual(['Document', ['P', '附2附']])
    const gaps = Array.from(contentOf(pdf, 0).matchAll(/(-?[\d.]+) Tc/g), ([, points]) => Number(points))
    expect(Math.max(...gaps.map(Math.abs))).toBeLessThan(1.6)
    expect(contentOf(pdf, 0)).not.toMatch(/>-?\d{3}/)
  })

  it('uses each font cut down, under a tagged name without forbidden characters', async () => {
    const pdf = await render([body('附件')])
    const names = pdf
      .find('/Type /FontDescriptor')
      .map((object) => /FontName (\S+)/.exec(pdf.value(object))?.[1])
    expect(names).toEqual([expect.stringMatching(/^\/[A-Z]{6}\+TinyFonttest$/)])
    expect(pdf.source).not.toContain('Helvetica')
  })
})

describe('links', () => {
  it('lead from the place of the text to an address in ASCII', async () => {
    const pdf = await render([...Array.from({ length: 22 }, () => body('附件')), ...oneOfEach])
    const annotation = pdf.only('/Subtype /Link')
    expect(pdf.value(pdf.reference(annotation, 'A'))).toContain(
      '/URI (https://example.com/%E5%8F%B0%E8%B4%A6)',
    )
    expect(pdf.value(pageOf(pdf, 1))).toContain(`/Annots [${annotation} 0 R]`)
    const link = pdf.only('/S /Link')
    expect(pdf.value(link)).toMatch(
      new RegExp(`/Type /OBJR\\s+/Obj ${annotation} 0 R\\s+/Pg ${pageOf(pdf, 1)} 0 R`),
    )
  })

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    '台账.xlsx',
  ])('%s stays text, with a warning', async (href) => {
    const document = documentOf([
      { type: 'paragraph', style: 'body', inlines: [{ type: 'link', href, children: text('维修台账') }] },
    ])
    const { value, diagnostics } = await renderPdf(document, layOutPlainly(document, [face]), { buildId })
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['pdf-link-unsupported', 'warning'],
    ])
    const pdf = readPdf(value)
    expect(structureOf(pdf)).toEqual(['Document', ['P', '维修台账']])
    expect(pdf.find('/Subtype /Link')).toEqual([])
  })
})

describe('bookmarks', () => {
  it('nest as the headings do and lead to their place', async () => {
    const pdf = await render(oneOfEach)
    const outer = pdf.only('/Title', '/First')
    const inner = pdf.only('/Title', `/Parent ${outer} 0 R`)
    expect(pdf.value(inner)).toContain(`/Dest [${pageOf(pdf, 0)} 0 R /XYZ 0 `)
    expect(pdf.reference(outer, 'First')).toBe(inner)
    const root = pdf.only('/Type /Catalog')
    expect(pdf.reference(pdf.reference(root, 'Outlines'), 'First')).toBe(outer)
  })
})

describe('properties', () => {
  const xmpOf = (pdf: ReadPdf): string => new TextDecoder().decode(pdf.stream(pdf.only('/Type /Metadata')))

  it('are escaped in XMP', async () => {
    const document = documentOf([body('附件')], {
      title: '总结 <A&B> "甲"',
      author: "l'école]]>",
      keywords: ['一', '二&三'],
    })
    const { value } = await renderPdf(document, layOutPlainly(document, [face]), { buildId })
    const xmp = xmpOf(readPdf(value))
    expect(xmp).toContain('<rdf:li xml:lang="x-default">总结 &lt;A&amp;B&gt; &quot;甲&quot;</rdf:li>')
    expect(xmp).toContain('<rdf:li>l&apos;école]]&gt;</rdf:li>')
    expect(xmp).toContain('<pdf:Keywords>一；二&amp;三</pdf:Keywords>')
  })

  it('leave out what XML cannot hold, in XMP and Info alike', async () => {
    const document = documentOf([body('附件')], { title: 'a\u{1}b\u{fffe}\u{d800}c' })
    const { value } = await renderPdf(document, layOutPlainly(document, [face]), { buildId })
    const pdf = readPdf(value)
    expect(xmpOf(pdf)).toContain('>abc<')
    expect([...pdf.objects.values()]).toContain('(abc)')
  })

  it('bear the date of the document and the build, not the day they are written', async () => {
    const pdf = await render([body('附件')])
    expect(pdf.source.match(/D:\d+Z/g)).toEqual(['D:20260120000000Z', 'D:20260120000000Z'])
    expect(xmpOf(pdf).match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(
      Array.from({ length: 3 }, () => '2026-01-20T00:00:00Z'),
    )
    expect(pdf.source).toContain(
      '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
    )
  })

  it.each([
    ['a2a', '<pdfaid:conformance>A<', true, 1],
    ['a3a', '<pdfaid:conformance>A<', true, 1],
    ['a2b', '<pdfaid:conformance>B<', false, 1],
    ['plain', undefined, false, 0],
  ] as const)('%s claims what it keeps', async (conformance, claim, accessible, intents) => {
    const pdf = await render([body('附件')], { conformance })
    const xmp = xmpOf(pdf)
    expect(/<pdfaid:conformance>.</.exec(xmp)?.[0]).toBe(claim)
    expect(xmp.includes('<pdfuaid:part>1<')).toBe(accessible)
    expect(pdf.find('/Type /OutputIntent')).toHaveLength(intents)
    expect(pdf.value(pdf.only('/Type /Catalog'))).toContain('/Lang (zh-CN)')
    expect(pdf.find('/DisplayDocTitle true')).toHaveLength(1)
  })
})

describe('attachments', () => {
  const attachments = [
    {
      name: '2025-autumn-校车.yaml',
      bytes: new TextEncoder().encode('- 一趟\n'),
      mediaType: 'application/yaml',
      description: '台账',
    },
  ]

  it('are carried as sources of the document, with the day of the document', async () => {
    const pdf = await render([body('附件')], { conformance: 'a3a', attachments })
    const data = pdf.only('/Type /EmbeddedFile')
    expect(new TextDecoder().decode(pdf.stream(data))).toBe('- 一趟\n')
    expect(pdf.value(data)).toContain('/Subtype /application#2Fyaml')
    expect(pdf.value(data)).toContain('/ModDate (D:20260120000000Z)')
    const specification = pdf.only('/Type /Filespec', '/AFRelationship /Source')
    expect(pdf.value(pdf.only('/Type /Catalog'))).toContain(`/AF [${specification} 0 R]`)
  })

  it.each(['a2a', 'a2b'] as const)('are left out of %s, which allows none', async (conformance) => {
    const pdf = await render([body('附件')], { conformance, attachments })
    expect(pdf.find('/Type /EmbeddedFile')).toEqual([])
  })
})

describe('bytes', () => {
  it('are the same on either side of the date line', async () => {
    const [here, there] = farApart
    const [first, second] = [
      await inTimeZone(here, () => render(oneOfEach)),
      await inTimeZone(there, () => render(oneOfEach)),
    ]
    expect(second.source).toBe(first.source)
  })

  it('say no time but that of the document', async () => {
    const attachments = [
      { name: '台账.yaml', bytes: new Uint8Array(9), mediaType: 'application/yaml', description: '' },
    ]
    const { source } = await render(oneOfEach, { conformance: 'a3a', attachments })
    const times = source.match(/D:\d{8,}[^)]*|\d{4}-\d{2}-\d{2}T[^<]*/g) ?? []
    expect(times.length).toBeGreaterThan(3)
    expect(new Set(times.map((time) => time.replaceAll(/\D/g, '').slice(0, 14)))).toEqual(
      new Set(['20260120000000']),
    )
  })

  it('do not depend on what was rendered before', async () => {
    const first = await render([body('附件正文')])
    await render(oneOfEach)
    expect((await render([body('附件正文')])).source).toBe(first.source)
  })

  it('differ with the content', async () => {
    const fontOf = (pdf: ReadPdf): string => /\/BaseFont \/(\w+)/.exec(pdf.source)?.[1] ?? ''
    expect(fontOf(await render([body('附件')]))).not.toBe(fontOf(await render([body('正文')])))
  })

  it('hold the same content plain as deflated', async () => {
    const [plain, small] = [
      await render(oneOfEach, { compression: 0 }),
      await render(oneOfEach, { compression: 9 }),
    ]
    expect(contentOf(plain, 0)).toBe(contentOf(small, 0))
    expect(plain.source).toContain(latin1(plain.stream(plain.reference(pageOf(plain, 0), 'Contents'))))
    expect(small.source.length).toBeLessThan(plain.source.length)
  })
})

it('embeds a font with CFF outlines as such', async () => {
  const charStrings = Array.from({ length: alphabet.length + 1 }, () => [endOfGlyph])
  const tables = new Map([...face.tables, ['CFF ', tinyCff(charStrings, { local: [], global: [] })] as const])
  const document = documentOf([body('附件')])
  const layout = layOutPlainly(document, [{ ...face, tables }])
  const pdf = readPdf((await renderPdf(document, layout, { buildId })).value)
  const descriptor = pdf.only('/Type /FontDescriptor')
  expect(pdf.value(pdf.only('/CIDFontType0'))).not.toContain('CIDToGIDMap')
  expect(pdf.value(pdf.reference(descriptor, 'FontFile3'))).toContain('/Subtype /CIDFontType0C')
  expect([...markedText(pdf, pageOf(pdf, 0)).values()]).toContain('附件')
})

it('refuses a font that it cannot embed, and gives no bytes', async () => {
  const document = documentOf([body('附件')])
  const broken = { ...face, tables: new Map() }
  const { value, diagnostics } = await renderPdf(document, layOutPlainly(document, [broken]), { buildId })
  expect(value).toHaveLength(0)
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['pdf-font-unusable', 'error']])
})

it('ignores a font that the layout offers but does not use', async () => {
  const document = documentOf([body('附件')])
  const layout = layOutPlainly(document, [face])
  const unused = { ...face, tables: new Map() }
  const { diagnostics } = await renderPdf(document, { ...layout, faces: [face, unused] }, { buildId })
  expect(diagnostics).toEqual([])
})
