import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { contentOf, latin1, markedText, readPdf } from '../../support/read-pdf.ts'
import { buildSmallSchool, summaryPath } from '../../support/small-school.ts'
import { findAll, parseXml, textOf, type XmlElement } from '../../support/xml-tree.ts'

const { files, documents } = await buildSmallSchool({}, { review: true })
const normal = await buildSmallSchool()
const file = (name: string): Uint8Array => files.get(`${summaryPath}${name}`)!
const parts = (name: string): Readonly<Record<string, Uint8Array>> => unzipSync(file(name))
const part = (name: string, path: string): XmlElement => parseXml(strFromU8(parts(name)[path]!))
const lines = (name: string): readonly string[] => {
  const pdf = readPdf(file(name))
  return pdf.pages.flatMap((page) => [...markedText(pdf, page).values()])
}

describe('a build with review copies', () => {
  it('writes them beside the normal ones and names their pages', () => {
    expect([...files.keys()]).toEqual([
      `${summaryPath}.docx`,
      `${summaryPath}.pdf`,
      `${summaryPath}（核对稿）.docx`,
      `${summaryPath}（核对稿）.pdf`,
    ])
    const [document] = documents
    expect(document?.review?.files).toEqual([...files.keys()].slice(2))
    expect(document?.review?.pages).toBe(readPdf(file('（核对稿）.pdf')).pages.length)
    expect(document?.review?.buildId).not.toBe(document?.buildId)
  })

  it('leaves the normal copies unchanged, byte for byte', () => {
    for (const [path, bytes] of normal.files) expect(Buffer.compare(bytes, files.get(path)!), path).toBe(0)
  })

  it('gives the same bytes again', async () => {
    const again = await buildSmallSchool({}, { review: true })
    for (const [path, bytes] of files) expect(Buffer.compare(bytes, again.files.get(path)!), path).toBe(0)
  })
})

describe('the normal copy', () => {
  it('in Word has no comment, no bookmark, no link, no query and no record', () => {
    expect(Object.keys(parts('.docx')).filter((path) => path.includes('comment'))).toEqual([])
    const all = Object.values(parts('.docx'))
      .map((bytes) => strFromU8(bytes))
      .join('\n')
    expect(all).not.toMatch(/comment|annotation|w:bookmark|w:hyperlink |计次数|repairs\.yaml|W83/)
  })

  it('in PDF has no link, no named destination, no query and no record', () => {
    const source = latin1(file('.pdf'))
    expect(source).not.toMatch(/\/Subtype \/Link|GoTo|number_1|source_1/)
    expect(lines('.pdf').join('')).not.toMatch(/计次数|repairs\.yaml|W83/)
  })
})

describe('the review copy in Word', () => {
  const document = part('（核对稿）.docx', 'word/document.xml')
  const comments = findAll(part('（核对稿）.docx', 'word/comments.xml'), 'w:comment')

  it('has a comment on each number, with its exact value, query, records and template, by the office and dated by the document', () => {
    const [first] = comments
    expect(first?.attributes).toMatchObject({
      'w:id': '0',
      'w:author': '城西小学总务处',
      'w:initials': 'houqin',
      'w:date': '2026-01-23T00:00:00Z',
    })
    expect(findAll(first!, 'w:p').map(textOf)).toEqual([
      '准确值：83次',
      '怎么得来：维修记录，物品为“灯管”，计次数',
      '依据：W1（2025-autumn/repairs.yaml:1）；W2（2025-autumn/repairs.yaml:7）；W3（2025-autumn/repairs.yaml:13）；……共83条',
      '模板：summary.md.hbs:8',
    ])
    // The numbers in the prose; the 83 cells of the annex are the records' own values.
    expect(comments).toHaveLength(3)
  })

  it('anchors every comment once, and links every number to its row and back', () => {
    const ids = (name: string): readonly (string | undefined)[] =>
      findAll(document, name).map(({ attributes }) => attributes['w:id'])
    const expected = comments.map(({ attributes }) => attributes['w:id'])
    expect(ids('w:commentRangeStart')).toEqual(expected)
    expect(ids('w:commentRangeEnd')).toEqual(expected)
    expect(ids('w:commentReference')).toEqual(expected)
    const names = findAll(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])
    const targets = findAll(document, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor'])
    expect(new Set(names).size).toBe(names.length)
    expect([...targets].sort()).toEqual([...names].sort())
    expect(ids('w:bookmarkStart')).toEqual(names.map((_, at) => String(at + 1)))
    expect(textOf(findAll(document, 'w:hyperlink')[0]!)).toBe('80余次')
  })

  it('has the text of the normal copy, then the table of sources as the last annex', () => {
    const paragraphs = (name: string): readonly string[] =>
      findAll(part(name, 'word/document.xml'), 'w:p').map(textOf)
    const whole = paragraphs('.docx')
    const reviewed = paragraphs('（核对稿）.docx')
    const same = whole.map((text) => (text === '附件' ? '附件1' : text))
    expect(reviewed.slice(0, whole.length - 1)).toEqual(same.slice(0, -1))
    expect(reviewed.slice(whole.length - 1, whole.length + 1)).toEqual(['附件2', '数字来源表'])
  })
})

describe('the review copy in PDF', () => {
  const pdf = readPdf(file('（核对稿）.pdf'))

  it('has the text of the normal copy on the same pages, each line within a point of its place', () => {
    const whole = readPdf(file('.pdf'))
    const pageText = (from: typeof pdf, page: number): string =>
      [...markedText(from, from.pages[page]!).values()].join('').replace(/附件1?(?=维修台账)/, '附件')
    const runs = (from: typeof pdf): readonly (readonly number[])[] =>
      (contentOf(from, 0).match(/\S+ \S+ Tm/g) ?? []).map((run) => run.split(' ').slice(0, 2).map(Number))
    expect(runs(whole).length).toBeGreaterThan(10)
    expect(runs(pdf)).toHaveLength(runs(whole).length)
    // A number with a note has its own run in Word, which omits the tracking after it.
    runs(pdf).forEach(([x, y], at) => {
      expect(Math.abs(x! - runs(whole)[at]![0]!)).toBeLessThan(1)
      expect(y).toBe(runs(whole)[at]![1])
    })
    for (const page of whole.pages.keys()) expect(pageText(pdf, page)).toBe(pageText(whole, page))
    expect(pdf.pages.length).toBeGreaterThan(whole.pages.length)
  })

  it('links every number to its row and every row back, with targets that exist', () => {
    const targets = pdf.find('/S /GoTo').map((object) => /\/D \(([^)]*)\)/.exec(pdf.value(object))?.[1] ?? '')
    const names = [
      ...latin1(file('（核对稿）.pdf')).matchAll(/\(((?:number|source)_\d+)\) \[\d+ 0 R \/XYZ/g),
    ].map(([, name]) => name)
    expect(targets.length).toBeGreaterThanOrEqual(2 * 3)
    expect([...new Set(targets)].sort()).toEqual([...names].sort())
  })
})
