import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../src/document/index.ts'
import { forbiddenAtEnd, forbiddenAtStart, officialForm } from '../../../../src/typesetting/index.ts'
import { expectSameBytes } from '../../../support/same-bytes.ts'
import { oneOfEach, text } from '../../../support/sample-document.ts'
import { farApart, inTimeZone } from '../../../support/time-zone.ts'
import { styleOf, writeWordFile } from '../../../support/word-file.ts'
import { child, find, findAll, get, textOf, wordValue } from '../../../support/xml-tree.ts'

const paragraph = (value: string): Block => ({ type: 'paragraph', style: 'body', inlines: text(value) })

describe('the package', () => {
  it('holds well-formed parts only, and every one that is declared', () => {
    const file = writeWordFile(oneOfEach)
    for (const path of file.paths) expect(() => file.part(path), path).not.toThrow()
    const declared = findAll(file.part('[Content_Types].xml'), 'Override').map(({ attributes }) =>
      attributes.PartName?.slice(1),
    )
    expect(declared.filter((path) => !file.paths.includes(path ?? ''))).toEqual([])
    const targets = findAll(file.part('word/_rels/document.xml.rels'), 'Relationship')
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes }) => `word/${attributes.Target}`)
    expect(targets.filter((path) => !file.paths.includes(path))).toEqual([])
    expect(file.paths[0]).toBe('[Content_Types].xml')
  })

  it('is the same bytes on either side of the date line', async () => {
    const [here, there] = farApart
    const first = await inTimeZone(here, () => writeWordFile(oneOfEach))
    const second = await inTimeZone(there, () => writeWordFile(oneOfEach))
    expectSameBytes(second.bytes, first.bytes)
  })

  it('says no time but that of the document', () => {
    const { bytes } = writeWordFile([paragraph('正文')], {
      metadata: { title: '', date: '2026-07-03' },
      buildId: 'build-42',
    })
    const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part))
    const times = parts.flatMap((xml) => xml.match(/\d{4}-\d{2}-\d{2}T[^<"]*/g) ?? [])
    expect(new Set(times)).toEqual(new Set(['2026-07-03T00:00:00Z']))
  })

  it('says 1980-01-01 for every entry', () => {
    const { bytes, paths } = writeWordFile(oneOfEach)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const stamps: number[] = []
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) stamps.push(view.getUint32(at + 12, true))
    }
    expect(stamps).toEqual(paths.map(() => 0x00210000))
  })

  it('numbers its relationships in order and refers to them', () => {
    const file = writeWordFile(oneOfEach)
    const relationships = findAll(file.part('word/_rels/document.xml.rels'), 'Relationship')
    expect(relationships.map(({ attributes }) => attributes.Id)).toEqual(
      relationships.map((_, index) => `rId${index + 1}`),
    )
    const link = find(file.part('word/document.xml'), 'w:hyperlink')?.attributes['r:id']
    const target = relationships.find(({ attributes }) => attributes.Id === link)?.attributes.Target
    expect(target).toBe('https://example.com/%E5%8F%B0%E8%B4%A6')
  })
})

describe('properties', () => {
  it('come from the document, never from the clock', () => {
    const file = writeWordFile([paragraph('正文')], {
      metadata: { title: '总结 <草稿> & "定稿"', date: '2026-07-03' },
      buildId: 'build-42',
    })
    const core = file.part('docProps/core.xml')
    expect(child(core, 'dc:title')?.text).toBe('总结 <草稿> & "定稿"')
    expect(child(core, 'dc:creator')?.text).toBe('城南小学总务处')
    expect(child(core, 'dcterms:created')?.text).toBe('2026-07-03T00:00:00Z')
    expect(child(core, 'dcterms:modified')?.text).toBe('2026-07-03T00:00:00Z')
    const custom = get(file.part('docProps/custom.xml'), 'property')
    expect(custom.attributes.name).toBe('生成标识')
    expect(custom.children[0]?.text).toBe('build-42')
  })
})

describe('values', () => {
  it('appear as they are, whatever they look like', () => {
    const values = ['A4纸*10包', '<b>&amp;"引号"</b>', '{outline-3}', "{{x}} r:id='rId1'", '  两端空格  ']
    const { paragraphs, diagnostics } = writeWordFile(values.map(paragraph))
    expect(paragraphs.map(textOf)).toEqual(values)
    expect(diagnostics).toEqual([])
  })

  it('show □ for what XML cannot hold, and a warning names it', () => {
    const { paragraphs, diagnostics } = writeWordFile([paragraph('灯管\u0001五十\ud800只\uffff，👍')])
    expect(paragraphs.map(textOf)).toEqual(['灯管□五十□只□，👍'])
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({ code: 'docx-illegal-character', severity: 'warning' })
    expect(diagnostics[0]?.message).toContain('U+0001、U+D800、U+FFFF')
  })

  it('are linked to web and mail addresses only', () => {
    const file = writeWordFile([
      {
        type: 'paragraph',
        style: 'body',
        inlines: [{ type: 'link', href: 'javascript:alert(1)', children: text('点这里') }],
      },
    ])
    expect(findAll(file.part('word/document.xml'), 'w:hyperlink')).toEqual([])
    expect(file.paragraphs.map(textOf)).toEqual(['点这里'])
    expect(file.diagnostics.map(({ code }) => code)).toEqual(['docx-link-unsupported'])
  })
})

describe('the page', () => {
  it('is A4 with the margins of the standard in literal twips, and a grid of lines', () => {
    const section = get(writeWordFile([]).part('word/document.xml'), 'w:sectPr')
    expect(child(section, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    expect(child(section, 'w:pgMar')?.attributes).toMatchObject({
      'w:top': '2098',
      'w:bottom': '1984',
      'w:left': '1588',
      'w:right': '1474',
      'w:footer': '1446',
    })
    expect(child(section, 'w:docGrid')?.attributes).toEqual({ 'w:type': 'lines', 'w:linePitch': '579' })
  })

  it('has its number right on odd pages and left on even ones, one character in', () => {
    const file = writeWordFile([])
    const section = get(file.part('word/document.xml'), 'w:sectPr')
    const targets = new Map(
      findAll(file.part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
        attributes.Id,
        attributes.Target,
      ]),
    )
    const footer = (type: string) => {
      const reference = findAll(section, 'w:footerReference').find(
        ({ attributes }) => attributes['w:type'] === type,
      )
      const root = file.part(`word/${targets.get(reference?.attributes['r:id'])}`)
      const properties = find(root, 'w:pPr')
      return {
        text: textOf(root),
        field: find(root, 'w:instrText')?.text,
        align: wordValue(properties, 'w:jc'),
        indent: child(properties, 'w:ind')?.attributes,
      }
    }
    expect(footer('default')).toEqual({
      text: '—  —',
      field: 'PAGE',
      align: 'right',
      indent: { 'w:right': '280' },
    })
    expect(footer('even')).toEqual({
      text: '—  —',
      field: 'PAGE',
      align: 'left',
      indent: { 'w:left': '280' },
    })
    expect(child(file.part('word/settings.xml'), 'w:evenAndOddHeaders')?.attributes).toEqual({})
  })
})

describe('settings', () => {
  it('leave no break to chance', () => {
    const settings = writeWordFile([]).part('word/settings.xml')
    expect(wordValue(settings, 'w:characterSpacingControl')).toBe('doNotCompress')
    expect(child(settings, 'w:noLineBreaksAfter')?.attributes).toEqual({
      'w:lang': 'zh-CN',
      'w:val': forbiddenAtEnd,
    })
    expect(child(settings, 'w:noLineBreaksBefore')?.attributes['w:val']).toBe(forbiddenAtStart)
    const mode = findAll(settings, 'w:compatSetting').find(
      ({ attributes }) => attributes['w:name'] === 'compatibilityMode',
    )
    expect(mode?.attributes['w:val']).toBe('15')
  })
})

it('gives every paragraph of the model its place in the file', () => {
  const { paragraphs } = writeWordFile(oneOfEach)
  expect(paragraphs.map((one) => [styleOf(one) ?? 'Normal', textOf(one)])).toEqual([
    ['Title', '城南小学后勤工作总结'],
    ['Subtitle', '（2025年9月—2026年1月）'],
    ['Flush', '各位老师：'],
    ['Heading1', '维修及时'],
    ['Normal', '本学期更换灯管80余次，见维修台账；支出【待补：金额】元。'],
    ['Heading3', '设施'],
    ['ListNumber4', '水电'],
    ['ListNumber5', '水嘴'],
    ['ListNumber4', '门窗'],
    ['Caption', '表1'],
    ['TableHead', '日期'],
    ['TableHead', '项目'],
    ['TableCell', '9月3日'],
    ['TableCell', '灯管'],
    ['TableTotal', '合计'],
    ['TableTotal', ''],
    ['Signature', '城南小学总务处'],
    ['Signature', '2026年1月20日'],
    ['AnnexLabel', '附件'],
    ['AnnexTitle', '维修台账'],
    ['Normal', '附件正文。'],
  ])
})

it('has a style for every style of the form, with its measures', () => {
  const styles = findAll(writeWordFile([]).part('word/styles.xml'), 'w:style').filter(
    ({ attributes }) => attributes['w:type'] === 'paragraph',
  )
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'], style]))
  const body = child(byId.get('Normal'), 'w:pPr')
  expect(child(body, 'w:spacing')?.attributes).toMatchObject({ 'w:line': '579', 'w:lineRule': 'exact' })
  expect(child(body, 'w:ind')?.attributes['w:firstLine']).toBe('630')
  expect(wordValue(child(byId.get('Normal'), 'w:rPr'), 'w:spacing')).toBe(String(officialForm.tracking))
  expect(wordValue(child(byId.get('Title'), 'w:rPr'), 'w:sz')).toBe('44')
  expect(wordValue(child(byId.get('Heading2'), 'w:pPr'), 'w:outlineLvl')).toBe('1')
  for (const style of styles) {
    // LibreOffice 7.4 hangs and loses marks wherever this is not written true.
    const name = style.attributes['w:styleId']
    expect(child(child(style, 'w:pPr'), 'w:overflowPunct')?.attributes, name).toEqual({})
    expect(wordValue(child(style, 'w:pPr'), 'w:widowControl'), name).toBe('0')
  }
})
