import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { emptyData, importFile } from '../../../support/import-file.ts'

const p = (text: string, marks = ''): string =>
  `<w:p><w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith('<w:tc') ? one : cell(one))).join('')}</w:tr>`
const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`

/** A Word file with some content in its body, and pictures by the id that it uses for them. */
const word = (body: string, pictures: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:r="r"><w:body>${body}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships>${Object.keys(pictures)
        .map((id) => `<Relationship Id="${id}" Target="media/${id}.jpg"/>`)
        .join('')}</Relationships>`,
    ),
    ...Object.fromEntries(Object.entries(pictures).map(([id, bytes]) => [`word/media/${id}.jpg`, bytes])),
  })

const header = row('日期', '物品', '做法', '数量', '地点', '备注')
const repair = (day: string, item: string, ...more: readonly string[]): string =>
  row(day, item, '更换', '2支', ...more)

/** The ledger of repairs after importing a Word file. */
async function repairsIn(body: string, pictures: Readonly<Record<string, Uint8Array>> = {}) {
  const { data, messages, codes } = await importFile('台账.docx', word(body, pictures), emptyData)
  return { text: data['2026-spring/repairs.yaml'] ?? '', messages, codes }
}

describe('a table in a Word file', () => {
  it('is imported like a sheet of the name that the paragraph before it gives', async () => {
    const { text, messages } = await repairsIn(
      `${p('本校维修情况如下。')}${p('维修登记表')}${table(header, repair('2026-03-05', '灯管', '三年级', ''), repair('2026-03-06', '水嘴', '厕所', ''))}${p('填表人：王喆')}`,
    )
    expect(text).toContain('item: 灯管')
    expect(text).toContain('place: 三年级')
    expect(text).toContain('item: 水嘴')
    expect(messages).toContain('“台账.docx”表格外面的2段文字没有导入：本校维修情况如下。／填表人：王喆')
  })

  it('gives merged cells the content of the first', async () => {
    const merged = (content: string, merge: string): string => cell(content, `<w:vMerge${merge}/>`)
    const { text } = await repairsIn(
      `${p('维修登记表')}${table(
        header,
        row(
          merged('2026-03-05', ' w:val="restart"'),
          '灯管',
          '更换',
          '2支',
          cell('三年级', '<w:gridSpan w:val="2"/>'),
        ),
        row(merged('', ''), '水嘴', '更换', '1只', '厕所', '漏水'),
      )}`,
    )
    expect(text.match(/date: 2026-03-05/g)).toHaveLength(2)
    expect(text).toContain('note: 漏水')
    expect(text.match(/note: 三年级/g)).toBeNull()
  })

  it('is read as if tracked changes were accepted, without what is struck out', async () => {
    const changed = `<w:p><w:del><w:r><w:delText>水嘴</w:delText></w:r></w:del><w:ins><w:r><w:t>灯管</w:t></w:r></w:ins></w:p>`
    const { text, messages } = await repairsIn(
      `${p('维修登记表')}${table(
        header,
        row(
          '2026-03-05',
          cell(changed),
          '更换',
          '2支',
          cell(
            `<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>二年级</w:t></w:r><w:r><w:t>三年级</w:t></w:r></w:p>`,
          ),
          '',
        ),
        `<w:tr><w:trPr><w:del/></w:trPr>${cell('2026-03-07')}${cell('门锁')}</w:tr>`,
      )}`,
    )
    expect(text).toContain('item: 灯管')
    expect(text).toContain('place: 三年级')
    expect(text).not.toMatch(/水嘴|门锁|place: 二年级/)
    expect(messages).toContain('二年级')
  })

  it('keeps pictures as photos of their record', async () => {
    const picture = '<w:p><w:r><w:drawing><a:blip r:embed="rId5"/></w:drawing></w:r></w:p>'
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
    const imported = await importFile(
      '台账.docx',
      word(
        `${p('维修登记表')}${table(header, row('2026-03-05', '灯管', '更换', '2支', '三年级', cell(picture)))}`,
        { rId5: jpeg },
      ),
    )
    expect([...imported.value.files.keys()].some((path) => path.startsWith('photos/'))).toBe(true)
  })

  it('knows ticks of Wingdings, and tables within tables', async () => {
    const tick = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
    const inner = table(
      row('日期', '物品', '做法', '数量', '完成'),
      row('2026-03-05', '灯管', '更换', '2支', cell(tick)),
    )
    const { text } = await repairsIn(table(row(cell(`${p('')}${inner}`))))
    expect(text).toContain('item: 灯管')
    expect(text).toContain('status: 已完成')
  })

  it.each([
    ['without a table', word(p('只有一段话')), '“台账.docx”里没有表格'],
    ['that is damaged', word('<w:tbl>'), '“台账.docx”打不开'],
    [
      'of an old version',
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...Array.from('WordDocument', (letter) => [letter.charCodeAt(0), 0]).flat(),
      ]),
      '“台账.docx”是旧版 Word 的 .doc 文件',
    ],
  ])('%s is refused', async (_, bytes, message) => {
    const { messages, value } = await importFile('台账.docx', bytes)
    expect(messages).toContain(message)
    expect(value.files.size).toBe(0)
  })
})
