import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { emptyData, type Imported, importFile } from '../../../support/import-file.ts'
import { type BookCell, makeBook } from '../../../support/make-book.ts'

const file = 'in/维修.xlsx'
const ledger = '2026-spring/repairs.yaml'
const rows: readonly (readonly BookCell[])[] = [
  ['日期', '物品', '做法', '照片'],
  ['4.3', '灯管', '更换', null],
  ['4.4', '门锁', '维修', null],
]
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1])
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 2])
const bmp = new Uint8Array([0x42, 0x4d, 3])

const picture = (data: Uint8Array, row: number, col = 3) => ({
  data,
  type: 'png' as const,
  anchor: { from: { row, col }, to: { row: row + 1, col: col + 1 } },
})

const photosOf = ({ value }: Imported): readonly string[] =>
  [...value.files.keys()].filter((path) => path.startsWith('photos/'))

describe('pictures', () => {
  it('in the cells of a row become photos of its record', async () => {
    const bytes = await makeBook(
      { 维修: rows },
      { 维修: { images: [picture(jpeg, 1), picture(png, 1), picture(jpeg, 2, 1)] } },
    )
    const result = await importFile(file, bytes)
    expect(photosOf(result)).toEqual([
      'photos/WX-2026C-001/表中图片1.jpg',
      'photos/WX-2026C-001/表中图片2.png',
      'photos/WX-2026C-002/表中图片1.jpg',
    ])
    expect(result.value.files.get('photos/WX-2026C-001/表中图片2.png')).toEqual(png)
    expect(result.value.sheets[0]?.pictures).toBe(3)
    expect(result.codes).not.toContain('picture-unread')
  })

  it('do not replace photos that are there', async () => {
    const bytes = await makeBook({ 维修: rows }, { 维修: { images: [picture(jpeg, 1)] } })
    const data = { ...emptyData, 'photos/WX-2026C-001/表中图片1.JPG': 'x' }
    expect(photosOf(await importFile(file, bytes, data))).toEqual(['photos/WX-2026C-001/表中图片2.jpg'])
  })

  it('that WPS shows by a formula too', async () => {
    const result = await importFile(file, withCellImages(await makeBook({ 维修: rows }), png))
    expect(photosOf(result)).toEqual(['photos/WX-2026C-001/表中图片1.png'])
    expect(result.data[ledger]).not.toContain('DISPIMG')
  })

  it('in formats that documents do not take are kept, and reported', async () => {
    const bytes = await makeBook({ 维修: rows }, { 维修: { images: [picture(bmp, 1)] } })
    const result = await importFile(file, bytes)
    expect(photosOf(result)).toEqual(['photos/WX-2026C-001/表中图片1.bmp.原图'])
    expect(result.messages).toContain(
      '维修!D2（photos/WX-2026C-001/表中图片1.bmp.原图）的图片不是 JPG 或 PNG',
    )
  })

  it('outside the records, or that no cell shows, are named', async () => {
    const made = await makeBook({ 维修: rows }, { 维修: { images: [picture(jpeg, 0)] } })
    const bytes = zipSync({ ...unzipSync(made), 'xl/media/别处.emf': new Uint8Array([1, 2]) })
    const result = await importFile(file, bytes)
    expect(photosOf(result)).toEqual([])
    expect(result.messages).toContain('有1张图片不在记录的行里，没有导入：维修!D1')
    expect(result.messages).toContain('有1张图片认不出在哪一格，没有导入（别处.emf）')
  })

  it('are not written again with rows that are in the ledger', async () => {
    const bytes = await makeBook({ 维修: rows }, { 维修: { images: [picture(jpeg, 1)] } })
    const { data } = await importFile(file, bytes)
    expect(photosOf(await importFile(file, bytes, data))).toEqual([])
  })
})

/** Puts a picture into the first cell for photos as WPS does. */
function withCellImages(book: Uint8Array, bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(book)
  const edit = (name: string, change: (text: string) => string): void => {
    const part = parts[name]
    if (part) parts[name] = strToU8(change(strFromU8(part)))
  }
  edit('xl/worksheets/sheet1.xml', (text) =>
    text.replace(
      /(<row r="2".*?)<\/row>/u,
      '$1<c r="D2" t="str"><f>_xlfn.DISPIMG("ID_A1",1)</f><v>=DISPIMG("ID_A1",1)</v></c></row>',
    ),
  )
  edit('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      '<Relationship Id="rIdW" Type="http://www.wps.cn/officeDocument/2017/relationships/cellimage" Target="cellimages.xml"/></Relationships>',
    ),
  )
  return zipSync({
    ...parts,
    'xl/cellimages.xml': strToU8(
      '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xmlns:xdr="x" xmlns:a="a" xmlns:r="r"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ID_A1"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>',
    ),
    'xl/_rels/cellimages.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>',
    ),
    'xl/media/image1.png': bytes,
  })
}

describe('comments', () => {
  it('on the cells of a record go into its note, others are named', async () => {
    const cells = new Map([
      ['1,1', { value: '灯管', comment: { author: '李某', text: '李某:\n厂家已看过' } }],
      ['0,0', { value: '日期', comment: { text: '照单子填' } }],
    ])
    const { data, messages } = await importFile(file, await makeBook({ 维修: rows }, { 维修: { cells } }))
    expect(data[ledger]).toContain('note: "物品的批注：李某:；厂家已看过"')
    expect(messages).toContain('维修!B2的“物品”有批注“李某:；厂家已看过”，写进备注')
    expect(messages).toContain('有1个批注不在记录的行里，没有导入：维修!A1“照单子填”')
  })
})

describe('what is struck out', () => {
  const struck = { font: { strikethrough: true } }
  const struckRow = new Map(
    ['4.4', '门锁', '维修'].map((value, column) => [`2,${column}`, { value, style: struck }] as const),
  )

  it('rows are shown and left out', async () => {
    const bytes = await makeBook({ 维修: rows }, { 维修: { cells: struckRow } })
    const { data, messages } = await importFile(file, bytes)
    expect(data[ledger]).not.toContain('门锁')
    expect(messages).toContain('工作表“维修”有1行划掉了，没有导入：第3行“4.4 门锁 维修”')
  })

  it('rows are imported on request', async () => {
    const bytes = await makeBook({ 维修: rows }, { 维修: { cells: struckRow } })
    const { data, codes } = await importFile(file, bytes, emptyData, { struck: true })
    expect(data[ledger]).toContain('item: 门锁')
    expect(codes).not.toContain('row-struck')
  })

  it('a part of a text goes into the note', async () => {
    const richText = [{ text: '灯座', font: { strikethrough: true } }, { text: '灯管' }]
    const cells = new Map([['1,1', { value: '灯座灯管', richText }]])
    const { data, messages } = await importFile(file, await makeBook({ 维修: rows }, { 维修: { cells } }))
    expect(data[ledger]).toContain('item: 灯管\n')
    expect(data[ledger]).toContain('note: "物品划掉的：灯座"')
    expect(messages).toContain('有划掉的“灯座”')
  })
})

it('names hidden columns that it reads', async () => {
  const columns = [{}, {}, {}, { hidden: true }]
  const { messages } = await importFile(file, await makeBook({ 维修: rows }, { 维修: { columns } }))
  expect(messages).toContain('工作表“维修”的D列是隐藏的，也一起读了')
})
