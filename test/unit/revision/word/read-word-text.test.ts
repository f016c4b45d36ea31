import { describe, expect, it } from 'vitest'
import { readWordText } from '../../../../src/revision/word/read-word-text.ts'
import { parseXml } from '../../../../src/text/index.ts'

const styles = `<w:styles>
<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="a2"><w:name w:val="List Number 3"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="附件说明"/></w:style>
</w:styles>`
const read = (body: string) =>
  readWordText({ document: `<w:document><w:body>${body}</w:body></w:document>`, styles })
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
const paragraph = (content: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${content}</w:p>`
const texts = (body: string) =>
  read(body)?.units.map((unit) => (unit.type === 'table' ? unit.rows : unit.text))

describe('readWordText', () => {
  it('tells headings, items and body text by the names of their styles', () => {
    expect(
      read(
        paragraph(run('题'), 'a1') +
          paragraph(run('条'), 'a2') +
          paragraph(run('文'), 'x') +
          paragraph(run('目录'), 'a3') +
          paragraph(run('附件：'), 'a4'),
      )?.units,
    ).toEqual([
      { type: 'paragraph', kind: 'heading', level: 2, text: '题' },
      { type: 'paragraph', kind: 'item', level: 3, text: '条' },
      { type: 'paragraph', kind: 'paragraph', level: 0, text: '文' },
      { type: 'paragraph', kind: 'other', level: 0, text: '附件：' },
    ])
  })

  it.each([
    ['runs cut anywhere', run('更换') + run('8') + run('0余次'), '更换80余次'],
    [
      'a link and a field',
      `<w:hyperlink>${run('甲')}</w:hyperlink><w:fldSimple>${run('乙')}</w:fldSimple>`,
      '甲乙',
    ],
    ['a field’s code', `<w:r><w:fldChar/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${run('3')}`, '3'],
    [
      'hyphens and breaks',
      '<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:br/><w:t>c</w:t><w:br w:type="page"/></w:r>',
      'a-b\nc',
    ],
    [
      'comments',
      `<w:commentRangeStart w:id="0"/>${run('甲')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      '甲',
    ],
    [
      'a text box',
      `${run('甲')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph(run('乙'))}</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
      '甲',
    ],
    ['entities', run('&lt;甲&#x4E59;&amp;&unknown;'), '<甲乙&&unknown;'],
  ])('reads %s', (_, content, text) => {
    expect(texts(paragraph(content))).toEqual([text])
  })

  it('accepts tracked changes and counts them', () => {
    const ended = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('前')}</w:p>`
    const found = read(
      `${ended}${paragraph(`<w:ins>${run('加')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del>${run('后')}`)}`,
    )
    expect(found?.units.map((unit) => unit.type === 'paragraph' && unit.text)).toEqual(['前加后'])
    expect(found?.tracked).toBe(3)
  })

  it('drops characters that no document can hold, and counts the boxes in their place', () => {
    const cell = `<w:tc>${paragraph(run('乙\ue001'))}</w:tc>`
    const found = read(
      `${paragraph(run('甲\u200b\ue000'))}${paragraph(run('\u202e'))}<w:tbl><w:tr>${cell}</w:tr><w:tr>${cell}</w:tr></w:tbl>`,
    )
    expect(found).toEqual({
      units: [
        { type: 'paragraph', kind: 'paragraph', level: 0, text: '甲□' },
        { type: 'table', head: '乙□', rows: ['乙□'] },
      ],
      tracked: 0,
      boxes: 3,
    })
  })

  it('reads tables by their head and rows, and captions of photos side by side as paragraphs', () => {
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`
    expect(texts(`<w:tbl>${row('序号', '地点')}${row('1', '操场')}</w:tbl>`)).toEqual([['1|操场']])
    expect(texts(`<w:tbl>${row('图一', '图二')}</w:tbl>`)).toEqual(['图一', '图二'])
  })

  it.each([
    '',
    '<w:document>',
    '<w:document><w:body></w:document>',
    '<!DOCTYPE a [<!ENTITY b "c">]><w:document><w:body/></w:document>',
  ])('refuses %s', (document) => {
    expect(readWordText({ document, styles })).toBeUndefined()
  })

  it('refuses an element of more attributes than any file has', () => {
    expect(parseXml(`<a ${'b="" '.repeat(1_500_000)}/>`)).toBeUndefined()
  })

  it('refuses what is deeper than any file', () => {
    expect(parseXml('<a>'.repeat(300) + '</a>'.repeat(300))).toBeUndefined()
  })
})
